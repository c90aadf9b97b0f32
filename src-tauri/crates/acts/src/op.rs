//! The closed list of acts that write, with who may do them and whether they are official.

use mutasi_domain::account::Role::{self, Operator, Penyetuju, Verifikator};

/// An act that writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Begin,
    EditRegion,
    AddAccount,
    TakeImport,
    SettleMatch,
    NewPlan,
    AddMove,
    PasteMoves,
    SetTarget,
    RemoveMoves,
    SwapStaff,
    OverrideFinding,
    RecordConsent,
    ApprovePlan,
    IssueDecrees,
    SetTemplate,
}

const ALL: [Op; 16] = [
    Op::Begin,
    Op::EditRegion,
    Op::AddAccount,
    Op::TakeImport,
    Op::SettleMatch,
    Op::NewPlan,
    Op::AddMove,
    Op::PasteMoves,
    Op::SetTarget,
    Op::RemoveMoves,
    Op::SwapStaff,
    Op::OverrideFinding,
    Op::RecordConsent,
    Op::ApprovePlan,
    Op::IssueDecrees,
    Op::SetTemplate,
];

impl Op {
    /// The act of a journal entry.
    pub(crate) fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|op| op.name() == name)
    }

    /// Name in the journal and in the contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::EditRegion => "edit_region",
            Self::AddAccount => "add_account",
            Self::TakeImport => "take_import",
            Self::SettleMatch => "settle_match",
            Self::NewPlan => "new_plan",
            Self::AddMove => "add_move",
            Self::PasteMoves => "paste_moves",
            Self::SetTarget => "set_target",
            Self::RemoveMoves => "remove_moves",
            Self::SwapStaff => "swap_staff",
            Self::OverrideFinding => "override_finding",
            Self::RecordConsent => "record_consent",
            Self::ApprovePlan => "approve_plan",
            Self::IssueDecrees => "issue_decrees",
            Self::SetTemplate => "set_template",
        }
    }

    /// Indonesian label for the menu and the trail.
    pub fn label(self) -> &'static str {
        match self {
            Self::Begin => "buat berkas data",
            Self::EditRegion => "ubah data wilayah",
            Self::AddAccount => "tambah akun",
            Self::TakeImport => "impor berkas",
            Self::SettleMatch => "cocokkan jabatan",
            Self::NewPlan => "buat rencana",
            Self::AddMove => "tambah perpindahan",
            Self::PasteMoves => "tempel daftar NIP",
            Self::SetTarget => "pilih jabatan tujuan",
            Self::RemoveMoves => "hapus perpindahan",
            Self::SwapStaff => "tukar dua pegawai",
            Self::OverrideFinding => "kesampingkan temuan",
            Self::RecordConsent => "catat persetujuan OPD",
            Self::ApprovePlan => "setujui rencana",
            Self::IssueDecrees => "terbitkan SK",
            Self::SetTemplate => "ubah templat surat",
        }
    }

    /// Official acts are revoked by another act, never undone. An account has a key beside the store that undo could
    /// not take back, so adding one is not undone either.
    pub fn is_official(self) -> bool {
        matches!(self, Self::Begin | Self::AddAccount | Self::ApprovePlan | Self::IssueDecrees)
    }

    /// Roles of which one is enough.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::ApprovePlan | Self::OverrideFinding | Self::AddAccount => &[Penyetuju],
            Self::RecordConsent => &[Operator, Verifikator],
            Self::IssueDecrees | Self::EditRegion | Self::SetTemplate => &[Operator, Penyetuju],
            _ => &[Operator],
        }
    }
}
