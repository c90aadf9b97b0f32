//! What stands against holding a meeting, each with what to do.

use mutasi_domain::meeting::{MeetingKind, MeetingState, PanelFault, SeatRole, panel_faults};
use mutasi_domain::parameter::Law;
use mutasi_domain::words;

use super::invite_by;
use super::whole::{Named, WholeMeeting};
use crate::run::named::named;
use crate::workdays::WorkDays;

/// One thing that must be put right first.
pub(super) struct Obstacle {
    pub(super) code: &'static str,
    pub(super) message: String,
    /// The case that it concerns; where that is left open, it is none. None when it concerns the meeting.
    pub(super) case: Option<i64>,
}

impl Obstacle {
    fn of(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), case: None }
    }
}

impl WholeMeeting {
    /// Everything that stands against holding it; nothing once it was held or cancelled.
    pub(super) fn obstacles(&self, law: &Law, days: &WorkDays) -> Vec<Obstacle> {
        let meeting = &self.summary.meeting;
        let mut found = Vec::new();
        if meeting.state != MeetingState::Planned {
            return found;
        }
        match meeting.kind {
            MeetingKind::Panel => {
                let roles: Vec<SeatRole> = self.seats.iter().map(|seat| seat.record.role).collect();
                found.extend(panel_faults(&roles, law).into_iter().map(fault));
                found.extend(self.names_that(
                    "meeting_day",
                    "masuk tahap sidang TPK sesudah hari rapat ini. Ubah hari rapat, atau hapus dari agenda.",
                    |name| name.case.case.since > meeting.day,
                ));
            }
            MeetingKind::Inauguration => {
                found.extend(self.invited_late(days));
                found.extend(self.names_that(
                    "meeting_day",
                    "mempunyai SK yang bertanggal sesudah hari pelantikan ini. Ubah hari pelantikan, atau hapus dari agenda.",
                    |name| name.case.decreed.is_some_and(|decreed| decreed > meeting.day),
                ));
            }
            MeetingKind::Briefing => return found,
        }
        if self.agenda.is_empty() {
            found.push(Obstacle::of("agenda_empty", "Agenda masih kosong. Tambahkan usulan yang dibahas."));
        }
        found.extend(self.names_that(
            "case_moved",
            "sudah diputus atau berpindah tahap sejak agenda disusun. Periksa usulannya, lalu hapus dari agenda.",
            |name| Some(name.case.case.state) != meeting.kind.decides_in(),
        ));
        found.extend(self.agenda.iter().filter_map(chair_kept_out));
        found
    }

    /// One obstacle about all names of which something is true.
    fn names_that(&self, code: &'static str, what: &str, is_so: impl Fn(&Named) -> bool) -> Option<Obstacle> {
        let names: Vec<&str> = self.agenda.iter().filter(|name| is_so(name)).map(|name| &*name.case.name).collect();
        (!names.is_empty()).then(|| Obstacle::of(code, format!("{} {what}", listed(&names))))
    }

    /// A note tells why the invitation went out late, or not in writing: the day that has passed cannot be mended.
    fn invited_late(&self, days: &WorkDays) -> Option<Obstacle> {
        let meeting = &self.summary.meeting;
        let latest = invite_by(meeting.kind, meeting.day, days)?;
        if !meeting.note.is_empty() || meeting.invited.is_some_and(|invited| invited <= latest) {
            return None;
        }
        let (length, basis) = days.counted("deadline.invitation");
        let known = match meeting.invited {
            Some(invited) => format!("Undangan baru dikirim {}", words::date(invited)),
            None => "Hari undangan belum diisi".to_string(),
        };
        let message = format!(
            "{known}, padahal paling lambat {} ({length} sebelum pelantikan, {basis}). Isi hari undangan, ubah hari pelantikan, atau tulis alasannya di catatan.",
            words::date(latest)
        );
        Some(Obstacle::of("invited_late", message))
    }
}

fn fault(fault: PanelFault) -> Obstacle {
    match fault {
        PanelFault::NoChair => Obstacle::of("panel_chair", "Ketua sidang belum ada. Pilih ketuanya."),
        PanelFault::SeveralChairs => Obstacle::of("panel_chair", "Ketua sidang lebih dari satu. Pilih satu ketua."),
        PanelFault::TooFew { voices, least } => {
            let message = format!("Ketua dan anggota baru {voices} orang, sedikitnya {least}. Tambahkan anggota.");
            Obstacle::of("panel_few", message)
        }
        PanelFault::Even { voices } => {
            let message = format!(
                "Ketua dan anggota berjumlah {voices} orang, padahal harus ganjil. Tambahkan atau kurangi satu anggota."
            );
            Obstacle::of("panel_even", message)
        }
    }
}

fn chair_kept_out(name: &Named) -> Option<Obstacle> {
    let (_, _, tie) = name.ties().iter().find(|(_, role, _)| *role == SeatRole::Chair)?;
    let message = format!(
        "Ketua sidang, {tie}, tidak boleh memutus tentang {}. Ubah ketua sidang, atau catat putusan tunda untuk nama ini.",
        name.case.name
    );
    Some(Obstacle { case: Some(name.case.case.id), ..Obstacle::of("related", message) })
}

/// `A; B; C; D; E; dan 12 lainnya`
pub(super) fn listed(names: &[&str]) -> String {
    named(names, "; ")
}
