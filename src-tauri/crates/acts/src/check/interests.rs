//! Ties between those who decide and those who are moved (*benturan kepentingan*).

use std::collections::BTreeMap;

use mutasi_domain::relative::Relation;
use mutasi_store::AccountRecord;

use super::JudgedMove;
use crate::contract::{Failure, InterestView};
use crate::desk::Desk;
use crate::ground::{Ground, Registers};

/// What a moved person is to the person of an account: `self`, or a relation.
fn tie(registers: &Registers, decider: i64, moved: i64) -> Option<&'static str> {
    if decider == moved {
        return Some("self");
    }
    let relatives = registers.relatives(decider);
    relatives.iter().find(|(_, other, _)| *other == moved).map(|(_, _, relation)| relation.code())
}

/// Ties of the drafter, the approver and the present account to the people of a plan.
pub(super) fn interests(
    ground: &Ground,
    moves: &[JudgedMove],
    deciders: &[(&str, &str)],
    accounts: &[AccountRecord],
    declared: &BTreeMap<(i64, String), String>,
) -> Vec<InterestView> {
    let mut found: Vec<InterestView> = Vec::new();
    for (account, role) in deciders {
        let Some(staff) = accounts.iter().find(|known| known.name == *account).and_then(|known| known.staff) else {
            continue;
        };
        for one in moves {
            let Some(relation) = tie(&ground.registers, staff, one.record.staff) else { continue };
            let known = |seen: &InterestView| seen.account == *account && seen.move_id == one.record.id;
            if found.iter().any(known) {
                continue;
            }
            let person = ground.people.by_id(one.record.staff).map(|record| &record.staff);
            found.push(InterestView {
                account: account.to_string(),
                role: role.to_string(),
                move_id: one.record.id,
                nip: person.map(|staff| staff.nip.to_string()).unwrap_or_default(),
                name: person.map(|staff| staff.full_name()).unwrap_or_default(),
                relation: relation.to_string(),
                declared: declared.get(&(one.record.id, account.to_string())).cloned(),
            });
        }
    }
    found
}

/// `self` or a relation, in words: `Anda sendiri`, `saudara kandung Anda`.
fn relation_word(relation: &str) -> String {
    match Relation::from_code(relation) {
        Some(relation) => format!("{} Anda", relation.printed()),
        None => "Anda sendiri".to_string(),
    }
}

impl Desk {
    /// People whom this account may not move: itself and its relatives.
    pub(crate) fn related(&mut self) -> Result<std::collections::BTreeSet<i64>, Failure> {
        let accounts = self.read().accounts()?;
        let me = accounts.iter().find(|account| account.name == self.account).and_then(|account| account.staff);
        let Some(me) = me else { return Ok(Default::default()) };
        let registers = self.registers()?;
        Ok(registers.relatives(me).iter().map(|(_, other, _)| *other).chain([me]).collect())
    }

    /// Refuses an act about somebody who is a relative of the person at this desk, or is that person.
    pub(crate) fn keep_apart(&mut self, staff: &[i64]) -> Result<(), Failure> {
        let accounts = self.read().accounts()?;
        let me = accounts.iter().find(|account| account.name == self.account).and_then(|account| account.staff);
        let Some(me) = me else { return Ok(()) };
        let (registers, people) = (self.registers()?, self.people()?);
        for moved in staff {
            if let Some(relation) = tie(&registers, me, *moved) {
                let name = people.by_id(*moved).map(|record| record.staff.full_name()).unwrap_or_default();
                let message = format!(
                    "{name} adalah {}, sehingga akun {} tidak boleh memutuskannya. Minta akun lain.",
                    relation_word(relation),
                    self.account
                );
                return Err(Failure::refused("related", message));
            }
        }
        Ok(())
    }
}
