//! From the name of an act to its function, by the one list of the contract.

mod limits;
#[cfg(test)]
mod tests;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::contract::*;
use crate::desk::Desk;
use crate::for_every_act;
use crate::run;

/// Letters of the name of an act that are repeated to whoever used it.
const LONGEST_NAME: usize = 40;

/// Letters of the reason why a request cannot be read; it may repeat a part of the request.
const LONGEST_REASON: usize = 300;

/// Reads a request of a lawful size; a field that no act knows is refused by name.
pub(crate) fn read<T: DeserializeOwned>(request: Value) -> Result<T, Failure> {
    limits::check(&request)?;
    serde_json::from_value(request).map_err(|error| {
        let message = "Permintaan tidak terbaca oleh program. Ulangi; bila tetap gagal, laporkan rinciannya.";
        Failure::refused("bad_request", message).with_details(first_letters(&error.to_string(), LONGEST_REASON))
    })
}

pub(crate) fn write(value: impl serde::Serialize) -> Result<Box<RawValue>, Failure> {
    serde_json::value::to_raw_value(&value)
        .map_err(|error| Failure::broken("fault", "Jawaban program gagal disusun.").with_details(error))
}

/// Calls an act on an open desk.
pub(crate) fn route(desk: &mut Desk, act: &str, request: Value) -> Result<Box<RawValue>, Failure> {
    macro_rules! arms {
        ($($name:ident: $request:ty => $reply:ty,)*) => {
            match act {
                $(stringify!($name) => {
                    let reply: $reply = run::$name(desk, read::<$request>(request)?)?;
                    write(reply)
                })*
                _ => Err(act_unknown(act)),
            }
        };
    }
    for_every_act!(arms)
}

fn act_unknown(act: &str) -> Failure {
    let name = first_letters(act, LONGEST_NAME);
    let message = format!("Tindakan \"{name}\" tidak dikenal program ini. Pasang program terbaru, lalu ulangi.");
    Failure::refused("act_unknown", message)
}

fn first_letters(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
