//! Accounts and their roles. Passphrases are not here: they wrap the key beside the store.

use mutasi_domain::account::Role;

use crate::error::{StoreError, bad_value};
use crate::read::{Reader, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRecord {
    pub name: String,
    pub roles: Vec<Role>,
    /// The person who works with it, where the office has said so.
    pub staff: Option<i64>,
    /// Whoever worked with it has left: it opens nothing, and its name stays for the trail.
    pub removed: bool,
}

impl Reader<'_> {
    /// Every account with its roles, oldest first.
    pub fn accounts(&self) -> Result<Vec<AccountRecord>, StoreError> {
        self.rows("SELECT name, roles, staff, state = 'removed' FROM account ORDER BY id", [], |row| {
            let roles: String = row.get(1)?;
            let parsed: Option<Vec<Role>> = roles.split(',').filter(|role| !role.is_empty()).map(Role::parse).collect();
            let roles = parsed.ok_or_else(|| bad_value("peran", &roles))?;
            Ok(AccountRecord { name: row.get(0)?, roles, staff: row.get(2)?, removed: row.get(3)? })
        })
    }
}

impl Writer<'_> {
    /// Says which person works with an account.
    pub fn link_account(&self, name: &str, staff: Option<i64>) -> Result<(), StoreError> {
        self.execute("UPDATE account SET staff = ?2 WHERE name = ?1", (name, staff))?;
        Ok(())
    }

    pub fn set_roles(&self, name: &str, roles: &[Role]) -> Result<(), StoreError> {
        self.execute("UPDATE account SET roles = ?2 WHERE name = ?1", (name, codes(roles)))?;
        Ok(())
    }

    /// Closes an account for good.
    pub fn remove_account(&self, name: &str) -> Result<(), StoreError> {
        self.execute("UPDATE account SET state = 'removed', roles = '', staff = NULL WHERE name = ?1", [name])?;
        Ok(())
    }

    pub fn add_account(&self, name: &str, roles: &[Role]) -> Result<i64, StoreError> {
        self.insert("INSERT INTO account (name, roles) VALUES (?1, ?2)", (name, codes(roles)))
    }
}

fn codes(roles: &[Role]) -> String {
    roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(",")
}
