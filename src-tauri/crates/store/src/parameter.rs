//! Dated parameters.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::parameter::{DatedValue, shipped};

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text, optional_day};

impl Reader<'_> {
    /// Every value of every parameter, whatever its days. A key that the program which made the store did not know yet
    /// comes with its shipped value, which holds until the first that the office sets.
    pub fn parameters(&self) -> Result<Vec<DatedValue>, StoreError> {
        let stored: Vec<DatedValue> =
            self.rows("SELECT key, value, from_day, to_day, basis, note FROM parameter ORDER BY id", [], |row| {
                Ok(DatedValue {
                    key: row.get(0)?,
                    value: row.get(1)?,
                    from: day(row, 2)?,
                    to: optional_day(row, 3)?,
                    basis: row.get(4)?,
                    note: row.get(5)?,
                })
            })?;
        let mut first: BTreeMap<&str, NaiveDate> = BTreeMap::new();
        for value in &stored {
            let first = first.entry(&value.key).or_insert(value.from);
            *first = value.from.min(*first);
        }
        let mut values = shipped();
        values.retain(|value| first.get(value.key.as_str()).is_none_or(|first| value.from < *first));
        values.extend(stored);
        Ok(values)
    }
}

impl Writer<'_> {
    pub fn add_parameter(&self, value: &DatedValue) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO parameter (key, value, from_day, to_day, basis, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (&value.key, &value.value, day_text(value.from), value.to.map(day_text), &value.basis, &value.note),
        )
    }
}
