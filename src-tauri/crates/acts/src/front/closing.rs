//! Closing the desk: when somebody asks, when nobody has worked for long, and when the program ends.

use super::Front;
use crate::contract::Failure;

impl Front {
    /// Locks a desk that nobody has worked at for the minutes that the office allows.
    pub(super) fn lock_when_idle(&mut self) -> Result<(), Failure> {
        let Some(desk) = &mut self.desk else { return Ok(()) };
        if self.door.is_idle(desk.idle_minutes()?) {
            self.sign_out();
        }
        Ok(())
    }

    /// Closes the desk in good order, with a copy when the store has changed.
    pub(super) fn sign_out(&mut self) {
        if self.keeps_days
            && let Some(desk) = &mut self.desk
        {
            desk.keep_day();
        }
        self.close_desk_without_copy();
        self.path.clone_from(&self.place.store);
    }

    pub(super) fn close_desk_without_copy(&mut self) {
        if let Some(desk) = self.desk.take() {
            desk.keep_health();
        }
    }
}

impl Drop for Front {
    /// The program ends: the last copy of the day.
    fn drop(&mut self) {
        self.sign_out();
    }
}
