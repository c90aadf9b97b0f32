//! Splitting delimited text into records, numbered as a spreadsheet would number the rows: empty lines count, line
//! breaks inside quotes do not. (The `csv` crate drops empty lines and closes a forgotten quote at the end of the
//! file without a word; it serves as the oracle of the tests.)

use crate::error::IntakeError;

/// The records of a text.
pub(crate) struct Records<'a> {
    rest: &'a str,
    separator: u8,
    row: u32,
}

impl<'a> Records<'a> {
    /// `row` is the number of the first record.
    pub(crate) fn new(text: &'a str, separator: u8, row: u32) -> Self {
        Self { rest: text, separator, row }
    }

    /// Number and fields of the next record; an empty line is a record with one empty field.
    pub(crate) fn next_record(&mut self) -> Result<Option<(u32, Vec<String>)>, IntakeError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let row = self.row;
        self.row = self.row.saturating_add(1);
        let mut fields = Vec::new();
        loop {
            let (field, ended) = self.next_field(row)?;
            fields.push(field);
            if ended {
                return Ok(Some((row, fields)));
            }
        }
    }

    /// The next field, and whether it ends its record.
    fn next_field(&mut self, row: u32) -> Result<(String, bool), IntakeError> {
        let mut field = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            self.rest = quoted;
            self.take_quoted(&mut field, row)?;
        }
        // Every byte looked for is ASCII, so the cuts fall between characters.
        let end =
            self.rest.bytes().position(|b| b == self.separator || b == b'\n' || b == b'\r').unwrap_or(self.rest.len());
        field.push_str(&self.rest[..end]);
        let (ended, width) = match self.rest.as_bytes()[end..] {
            [] => (true, 0),
            [b'\r', b'\n', ..] => (true, 2),
            [b, ..] => (b != self.separator, 1),
        };
        self.rest = &self.rest[end + width..];
        Ok((field, ended))
    }

    fn take_quoted(&mut self, field: &mut String, row: u32) -> Result<(), IntakeError> {
        loop {
            let end = self.rest.find('"').ok_or_else(|| IntakeError::unclosed_quote(row))?;
            field.push_str(&self.rest[..end]);
            self.rest = &self.rest[end + 1..];
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    field.push('"');
                    self.rest = rest;
                }
                None => return Ok(()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn try_split(text: &str) -> Result<Vec<(u32, Vec<String>)>, IntakeError> {
        let mut records = Records::new(text, b';', 1);
        std::iter::from_fn(|| records.next_record().transpose()).collect()
    }

    fn split(text: &str) -> Vec<(u32, Vec<String>)> {
        try_split(text).unwrap()
    }

    #[test]
    fn records_are_numbered_as_a_spreadsheet_numbers_rows() {
        let found = split("a;b\r\n\r\n\"satu\ndua\";\"ia \"\"x\"\"\"\nakhir");
        let fields = |texts: &[&str]| texts.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            found,
            [
                (1, fields(&["a", "b"])),
                (2, fields(&[""])),
                (3, fields(&["satu\ndua", "ia \"x\""])),
                (4, fields(&["akhir"]))
            ]
        );
    }

    #[test]
    fn a_quote_that_never_closes_names_its_row() {
        let mut records = Records::new("a\n\"b;c\nd", b';', 1);
        records.next_record().unwrap();
        let error = records.next_record().unwrap_err();
        assert_eq!(error.code, "file_damaged");
        assert!(error.message.contains("baris 2"), "{}", error.message);
    }

    proptest! {
        #[test]
        fn records_agree_with_the_csv_crate(text in "([a-z\u{e9}]{0,3}|\"[a-z;\n]{0,3}(\"\"[a-z]{0,2})?\"|[;\n]|\r\n){0,40}") {
            // The other crate takes the rest of the file for a quote that never closes.
            let Ok(ours) = try_split(&text) else { return Ok(()) };
            let ours: Vec<Vec<String>> =
                ours.into_iter().map(|(_, fields)| fields).filter(|fields| fields != &[String::new()]).collect();
            let theirs: Vec<Vec<String>> = csv::ReaderBuilder::new()
                .has_headers(false).flexible(true).delimiter(b';').from_reader(text.as_bytes())
                .into_records().map(|record| record.unwrap().iter().map(str::to_string).collect::<Vec<_>>())
                .filter(|fields| fields != &[String::new()]).collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
