//! The committed TypeScript is the contract as it stands.

#[test]
fn the_committed_typescript_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/contract/acts.ts");
    let now = mutasi_acts::contract::typescript::typescript();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), now, "run `make contract` and review the difference");
}
