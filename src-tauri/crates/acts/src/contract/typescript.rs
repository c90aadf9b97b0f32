//! The contract as TypeScript, in one file. A test writes it and CI asks git for differences.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use super::*;
use crate::{for_every_act, for_every_entry};

/// Declarations by name, met while walking the requests and replies.
struct Declarations<'c> {
    config: &'c Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of our own have a file to go to; arrays, maps and primitives are written in place.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if self.found.contains_key(&name) {
                return;
            }
            self.found.insert(name, T::decl(self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole file `ui/src/contract/acts.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations = Declarations { config: &config, found: BTreeMap::new() };
    let mut acts = String::new();
    macro_rules! describe {
        ($($name:ident: $request:ty => $reply:ty,)*) => {
            $(
                declarations.visit::<$request>();
                declarations.visit::<$reply>();
                acts.push_str(&format!(
                    "  {}: {{ request: {}; reply: {} }};\n",
                    stringify!($name), <$request as TS>::name(&config), <$reply as TS>::name(&config)
                ));
            )*
        };
    }
    for_every_act!(describe);
    // Acts of the shell that surround a store; they answer before any store is open.
    for_every_entry!(describe);
    declarations.visit::<Failure>();
    let types: String = declarations.found.values().map(|decl| format!("export {decl}\n")).collect();
    format!(
        "// Generated from src-tauri/crates/acts/src/contract.rs by `make contract`. Do not edit.\n\n{types}\n/** Every act with what it asks and what it answers. */\nexport interface Acts {{\n{acts}}}\n"
    )
}
