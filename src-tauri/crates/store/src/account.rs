//! Accounts and their roles. Passphrases are not here: they wrap the key beside the store.

use mutasi_domain::account::Role;

use crate::error::{StoreError, bad_value};
use crate::read::{Reader, Writer};

impl Reader<'_> {
    /// Every account with its roles, oldest first.
    pub fn accounts(&self) -> Result<Vec<(String, Vec<Role>)>, StoreError> {
        self.rows("SELECT name, roles FROM account ORDER BY id", [], |row| {
            let roles: String = row.get(1)?;
            let parsed: Option<Vec<Role>> = roles.split(',').filter(|role| !role.is_empty()).map(Role::parse).collect();
            Ok((row.get(0)?, parsed.ok_or_else(|| bad_value("peran", &roles))?))
        })
    }
}

impl Writer<'_> {
    pub fn add_account(&self, name: &str, roles: &[Role]) -> Result<i64, StoreError> {
        let roles: Vec<&str> = roles.iter().map(|role| role.code()).collect();
        self.insert("INSERT INTO account (name, roles) VALUES (?1, ?2)", (name, roles.join(",")))
    }
}
