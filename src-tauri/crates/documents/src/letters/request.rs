//! The data of the two papers of a request (*permohonan*): the form that a person fills in by hand, and the slip that says
//! what the desk received.

use serde::{Deserialize, Serialize};

use super::data::{LetterheadData, RegionData, VerificationData};

/// The one-page form of a request (*formulir permohonan*). It is about nobody yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestFormData {
    /// Whose form.
    pub region: RegionData,
    /// The letterhead of the personnel office.
    pub letterhead: LetterheadData,
    /// Since which day the form is asked for in this shape: `20 Februari 2026`. An officer who is handed an older one sees
    /// it in the foot line.
    pub version_text: String,
    /// The documents that the person brings, in the words and the order of the checklist (handbook 4.3).
    pub documents: Vec<RequestedDocumentData>,
}

/// A document of the checklist, as the form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestedDocumentData {
    /// `SK pangkat terakhir`.
    pub name: String,
    /// Without it the request is not taken in hand; the others may be attached.
    pub needed: bool,
}

/// The receipt slips of one print run (*tanda terima*): two stand on a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReceiptsData {
    /// Whose office.
    pub region: RegionData,
    /// Where the slips are signed.
    pub place: String,
    /// The slips in the order of printing.
    pub slips: Vec<ReceiptData>,
}

/// What the desk received from one person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReceiptData {
    /// The number of the request at the desk: `P-2026-0018`.
    pub number: String,
    /// Name with titles.
    pub name: String,
    /// Eighteen digits.
    pub nip: String,
    /// The present position; may be empty.
    pub position: String,
    /// The present unit.
    pub unit: String,
    /// The day on which it was received: `20 Februari 2026`.
    pub received_text: String,
    /// The dearest wish first, at most three.
    pub targets: Vec<ReceiptTargetData>,
    /// The documents handed in, one line each; none prints that there are none.
    pub documents: Vec<String>,
    /// Needed documents that are still to come, one line each; the part is left out when empty.
    pub missing: Vec<String>,
    /// Who received it; empty prints dots.
    pub officer: String,
    /// The day from which it makes sense to ask again: `13 Maret 2026`.
    pub ask_again_text: String,
    /// The proof of the slip; the code is printed as text and as a QR mark.
    pub verification: VerificationData,
}

/// One wished target.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReceiptTargetData {
    /// The position; empty for any position of the unit.
    pub position: String,
    /// The unit.
    pub unit: String,
    /// How many people wait for the same and have waited longer: `4`.
    pub before: String,
}
