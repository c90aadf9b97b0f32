//! What an officer is told when a template or its data is wrong.

mod support;

use mutasi_documents::{
    Dressing, FindingCode, InputKind, Template, TemplateError, Typeset,
    letters::{LetterKind, sample, shipped},
    page_text, typeset,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const HEAD: &str = "@jenis coba\n@halaman F4 tegak; huruf Bonum 12\n";

fn set(body: &str, data: Value) -> Result<Typeset, TemplateError> {
    typeset(&Template::parse(&format!("{HEAD}{body}"))?, &data, &Dressing::default())
}

fn text(letter: &Typeset) -> String {
    letter.pages.iter().map(page_text).collect()
}

/// Lines count from the start of the template; `HEAD` has two.
fn check(body: &str, line: usize, says: &[&str]) {
    let error = set(body, json!({ "nama": "Siti", "daftar": ["a"] })).expect_err("the template is wrong");
    assert_eq!(error.line, line, "line of: {error}");
    for word in says {
        assert!(error.message.contains(word), "{word:?} should be in: {error}");
    }
}

#[test]
fn unknown_blocks_are_named_with_their_line_and_the_known_ones() {
    check("@paragraf\nIsi.\n@paragrap\n", 5, &["@paragrap", "tidak dikenal", "@paragraf"]);
}

#[test]
fn unknown_fields_are_named_with_their_line() {
    check("@paragraf\nYth.\n{{ pegawai_nama }}\n", 5, &["pegawai_nama", "tidak dikenal", "ejaan"]);
    check("@paragraf\n{% if tidak_ada %}x{% endif %}\n", 4, &["tidak_ada"]);
    check("@paragraf\n{{ nama.gelar }}\n", 4, &["nama.gelar"]);
}

#[test]
fn unclosed_conditions_say_what_to_add() {
    check("@paragraf\n{% if nama %}\nIsi.\n", 5, &["{% endif %}"]);
    check("@paragraf\n{{ nama \nIsi.\n", 5, &["Tanda templat"]);
}

#[test]
fn unknown_filters_list_the_known_ones() {
    check("@paragraf\n{{ nama | besar }}\n", 4, &["besar", "kapital_nama"]);
}

#[test]
fn page_lines_are_checked_before_anything_is_printed() {
    for (line, says) in [
        ("@halaman F5 tegak", "Ukuran kertas"),
        ("@halaman F4 miring", "miring"),
        ("@halaman F4 tegak; huruf Bonum", "huruf Bonum 12"),
        ("@halaman F4 tegak; huruf \"Comic\"", "huruf Bonum 12"),
        ("@halaman F4 tegak; huruf Bonum 99", "antara 6 dan 24"),
        ("@halaman F4 tegak; tepi 20", "tepi 20"),
    ] {
        let error = Template::parse(&format!("@jenis coba\n{line}\n")).unwrap_err();
        assert_eq!(error.line, 2, "{error}");
        assert!(error.message.contains(says), "{says:?} should be in: {error}");
    }
}

#[test]
fn what_stays_together_takes_a_height_and_nothing_else() {
    check("@utuh; lebar 20\n@akhir_utuh\n", 3, &["@utuh", "tinggi"]);
    check("@utuh tinggi 20\n@akhir_utuh\n", 3, &["@utuh", "tinggi"]);
    check("@utuh; tinggi 2000\n@akhir_utuh\n", 3, &["antara"]);
}

#[test]
fn a_template_must_say_its_kind_and_its_paper() {
    assert!(Template::parse("@paragraf\nIsi.\n").unwrap_err().message.contains("@jenis"));
    assert!(Template::parse("").unwrap_err().message.contains("@jenis"));
    let error =
        typeset(&Template::parse("@jenis coba\n@paragraf\nIsi.\n").unwrap(), &(), &Dressing::default()).unwrap_err();
    assert_eq!((error.line, error.message.contains("@halaman")), (2, true), "{error}");
}

#[test]
fn a_font_that_nobody_installed_is_refused_at_its_line() {
    let template =
        Template::parse("@jenis coba\n@halaman F4 tegak; huruf \"Comic Neue\" 12\n@paragraf\nIsi.\n").unwrap();
    let error = typeset(&template, &(), &Dressing::default()).unwrap_err();
    assert_eq!(error.line, 2);
    for word in ["Comic Neue", "Bonum", "Sans"] {
        assert!(error.message.contains(word), "{word:?} should be in: {error}");
    }
}

#[test]
fn the_outline_lists_pages_and_fields_to_type() {
    let text = "@jenis coba\n@isian pukul : Waktu acara = 09.00\n@isian anggota (daftar) : Anggota (boleh kosong)\n\
                @halaman LEGAL mendatar; kiri 20; huruf \"Bookman Old Style\" 11,5\n@halaman {{ nama }}\n";
    let outline = Template::parse(text).unwrap().outline();
    let [setup] = &outline.setups[..] else { panic!("only the page line without an expression: {:?}", outline.setups) };
    assert_eq!((setup.line, setup.paper.as_str(), setup.landscape), (4, "LEGAL", true));
    assert_eq!(
        (setup.family.as_str(), setup.size, setup.margins),
        ("Bookman Old Style", 11.5, [25.0, 30.0, 20.0, 25.0])
    );
    let names: Vec<_> = outline.inputs.iter().map(|input| (input.line, input.name.as_str(), input.optional)).collect();
    assert_eq!(names, [(2, "pukul", false), (3, "anggota", true)]);
    assert_eq!(outline.inputs[1].kind, InputKind::List);
}

#[test]
fn a_field_to_type_is_declared_once_and_not_printed() {
    check("@isian pukul : Waktu\n@isian pukul : Jam\n", 4, &["pukul", "sudah ada"]);
    check("@isian pukul\n", 3, &["label"]);
    check("@isian pukul : Waktu\nTeks.\n", 3, &["@isian", "@paragraf"]);
    let body = "@isian pukul : Waktu acara\n@paragraf\nPukul {{ isian.pukul }}.\n";
    let letter = set(body, json!({ "isian": { "pukul": "09.00" } })).unwrap();
    assert_eq!(text(&letter).trim(), "Pukul 09.00.", "a declaration is for the form, not for the paper");
}

#[test]
fn legal_paper_is_eight_and_a_half_by_fourteen_inches() {
    let template = Template::parse("@jenis coba\n@halaman LEGAL tegak\n@paragraf\nIsi.\n").unwrap();
    let page = &typeset(&template, &(), &Dressing::default()).unwrap().pages[0];
    assert!((page.width - 612.0).abs() < 0.01 && (page.height - 1008.0).abs() < 0.01, "{}x{}", page.width, page.height);
}

#[test]
fn wrong_signatures_are_refused() {
    check("@ttd tengah\nNama\n", 3, &["tengah", "berdampingan"]);
    check("@ttd\n[kotak 60]\n", 3, &["[kotak 60x30]"]);
    check("@ttd\n[kotak 5x30]\n", 3, &["antara"]);
    check("@ttd\n[jangkar !]\n", 3, &["[jangkar ^]"]);
    check("@paragraf\nIsi.\n@ttd berdampingan\nNama\n", 5, &["@ttd kiri"]);
    check("@ttd kiri\nA\n@ttd berdampingan\nB\n@ttd berdampingan\nC\n", 7, &["@ttd kiri"]);
}

#[test]
fn wrong_tables_and_rows_are_refused() {
    check("@tabel 10 20\n! A | B\n| satu | dua | tiga\n", 3, &["3 sel", "2"]);
    check("@tabel\n! A\n", 3, &["lebar kolom"]);
    check("@tabel 10\nsatu\n", 3, &["`|`"]);
    check("@tabel 10\n{{ nama }}\n", 3, &["`|`"]);
    check("@tabel 1 500\n| a | b\n", 3, &["sempit"]);
    check("@data\ntanpa titik dua\n", 3, &["label : isi"]);
    check("@paragraf\n{{ daftar }}\n", 4, &["{% for %}"]);
}

#[test]
fn a_template_can_neither_read_files_nor_run_for_ever_nor_fill_the_memory() {
    check("@paragraf\n{% include '/etc/hostname' %}\n", 4, &["tidak boleh memuat berkas"]);
    let endless = "@paragraf\n{% for a in range(9999) %}{% for b in range(9999) %}{{ a }}{% endfor %}{% endfor %}\n";
    check(endless, 4, &["terlalu banyak"]);
    let long = format!("{HEAD}@paragraf\n{}", "kata ".repeat(200_000));
    assert!(
        Template::parse(&long).unwrap_err().message.contains("512 KB"),
        "nobody writes a letter of a million letters"
    );
    let deep = "@paragraf\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}\n";
    assert!(set(deep, json!({})).is_err(), "a macro that calls itself ends");
}

#[test]
fn a_text_that_grows_by_itself_is_refused_before_it_fills_the_memory() {
    let doubled = format!("@paragraf\n{{% set a = nama %}}\n{}{{{{ a }}}}\n", "{% set a = a ~ a %}\n".repeat(40));
    check(&doubled, 11, &["disambung", "{{ ... }}"]);
    check(&doubled.replace('~', "+"), 11, &["disambung"]);
    let hidden = "@paragraf\n{% set n = namespace(a='x') %}\n{% for i in range(99) %}\n{% set b = n.a ~ n.a %}\n{% set n.a = b | trim %}\n{% endfor %}\n";
    check(hidden, 7, &["satu teks", "trim"]);
    for (growing, says) in [
        ("{% set a %}{{ nama }}{{ nama }}{% endset %}", "Perintah tidak dikenal"),
        ("{% with a = nama ~ nama %}{{ a }}{% endwith %}", "Perintah tidak dikenal"),
        ("{% filter upper %}x{% endfilter %}", "Perintah tidak dikenal"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}", "tanpa isian"),
        ("{% macro m() %}x{% endmacro %}{% set a = m() %}", "hanya dapat dicetak"),
        ("{% macro m() %}{% for i in range(9999) %}{{ nama }}{% endfor %}{% endmacro %}", "| lines"),
        ("{% for i in daftar recursive %}{{ loop(daftar) }}{% endfor %}", "recursive"),
        ("{% set n = namespace(a=nama) %}{% set n.a = n %}", "bukan nilai"),
        ("{% set n = namespace(a=nama) %}{% set n.a = [n.a] %}", "satu teks"),
        ("{{ nama[0:9] }}", "[a:b]"),
        ("{{ {'a': nama} }}", "{a: b}"),
    ] {
        check(&format!("@paragraf\n{growing}\n"), 4, &[says]);
    }
    let ordinary =
        "@paragraf\n{% set a = \"Saudara \" ~ nama ~ \" (\" ~ nama | upper ~ \")\" %}\n{{ a }} dan {{ a }}\n";
    let letter = set(ordinary, json!({ "nama": "Siti" })).unwrap();
    assert_eq!(text(&letter).trim(), "Saudara Siti (SITI) dan Saudara Siti (SITI)");
}

#[test]
fn what_a_macro_writes_is_counted_while_it_is_written() {
    let body = format!(
        "@paragraf\n{{% macro m() %}}{{% for x in nama | lines %}}{}{{% endfor %}}{{% endmacro %}}{{{{ m() | safe }}}}\n",
        "{{ nama }}".repeat(300)
    );
    let error = set(&body, json!({ "nama": "x\n".repeat(20_000) })).unwrap_err();
    assert!(error.message.contains("terlalu banyak"), "{error}");
}

#[test]
fn a_tag_without_end_does_not_use_up_the_stack() {
    for (long, says) in [
        (format!("{{{{ {}nama }}}}", "nama ~ ".repeat(60_000)), "terlalu panjang"),
        (format!("{{{{ {}nama }}}}", "not ".repeat(100_000)), "terlalu panjang"),
        (format!("{{{{ nama{} }}}}", " | trim".repeat(60_000)), "terlalu panjang"),
        (format!("{{{{ {}nama }}}}", "(".repeat(100_000)), "terlalu panjang"),
        (format!("{{% if nama %}}{}{{% endif %}}", "{% elif nama %}".repeat(30_000)), "elif"),
        ("{% if nama %}".repeat(30_000), "Tanda templat salah tulis"),
    ] {
        check(&format!("@paragraf\n{long}\n"), 4, &[says]);
    }
}

#[test]
fn whatever_takes_memory_by_a_number_is_not_in_the_language() {
    for filter in ["indent(99999999999)", "center(99999999999)", "format(3)", "replace('', nama)", "batch(99999999)"] {
        check(&format!("@paragraf\n{{{{ nama | {filter} }}}}\n"), 4, &["Filter tidak dikenal"]);
    }
    check("@paragraf\n{{ nama * 99999999999 }}\n", 4, &["Periksa baris ini"]);
}

#[test]
fn a_text_without_end_is_set_in_the_time_that_its_length_takes() {
    let long = "x".repeat(1_000_000);
    let letter =
        set("@paragraf\n{{ nama }}\n@data\n{{ nama }} [garis] : {{ nama }}\n", json!({ "nama": long })).unwrap();
    assert!(letter.findings.iter().any(|finding| finding.code == FindingCode::BrokenToken), "it had to be broken");
    let message = letter.findings.iter().map(|finding| finding.message.len()).max().unwrap();
    assert!(message < 500, "a finding names the token, it does not print it: {message} letters");
    let words = "kata ".repeat(200_000);
    let letter = set("@paragraf\n{{ nama }}\n", json!({ "nama": words })).unwrap();
    assert!(letter.pages.len() > 200, "a paragraph wider than can be counted in one number is parted all the same");
}

#[test]
fn data_is_never_taken_for_template_language() {
    let name = "@ttd *Siti* | _x_ = 1. {{ y }} // ¶ [qr]\n@paragraf";
    let letter = set("@paragraf\n{{ nama }}\n@tabel 10 10\n| {{ nama }} | b\n", json!({ "nama": name })).unwrap();
    let text = text(&letter);
    assert_eq!(letter.findings, [], "nothing is wrong with that name");
    assert!(text.contains("@ttd *Siti* | _x_ = 1. {{ y }} // ¶ [qr] @paragraf"), "{text}");
}

#[test]
fn a_value_at_the_start_of_a_line_is_no_list_item() {
    let letter = set("@paragraf\nSaya\n{{ nama }}\n", json!({ "nama": "a. n. Budi" })).unwrap();
    assert!(text(&letter).contains("Saya a. n. Budi"), "{}", text(&letter));
}

#[test]
fn an_empty_field_is_a_finding_with_its_place_and_a_gap_on_paper() {
    let letter =
        set("@diktum\nMemindahkan:\n| nama : {{ nama }}\n| NIP : {{ nip }}\n", json!({ "nama": " ", "nip": null }))
            .unwrap();
    let found: Vec<_> = letter.findings.iter().map(|finding| (finding.code, finding.place.as_str())).collect();
    assert_eq!(found, [(FindingCode::EmptyField, "KESATU: nama"), (FindingCode::EmptyField, "KESATU: NIP")]);
    assert!(text(&letter).contains("…………"), "the gap is seen on paper too");
}

#[test]
fn a_finding_in_a_table_names_row_and_column() {
    let letter = set("@tabel 10 10\n| a | b\n| a | {{ nama }}\n", json!({ "nama": null })).unwrap();
    assert_eq!(letter.findings[0].place, "tabel baris 2 kolom 2");
}

#[test]
fn characters_without_a_glyph_and_tokens_too_wide_are_findings() {
    let letter = set("@paragraf\n{{ nama }}\n", json!({ "nama": "Siti 漢" })).unwrap();
    assert_eq!(letter.findings[0].code, FindingCode::MissingGlyph);
    let long = "x".repeat(200);
    let letter = set("@paragraf\nKode {{ nama }}.\n", json!({ "nama": long })).unwrap();
    assert_eq!(letter.findings[0].code, FindingCode::BrokenToken);
    assert_eq!(text(&letter).matches('x').count(), 200, "breaking loses nothing");
}

#[test]
fn operative_items_count_themselves() {
    let body = "@diktum\nA.\n{% if false %}\n@diktum\nB.\n{% endif %}\n@diktum\nC.\n";
    let letter = set(body, json!({})).unwrap();
    assert!(text(&letter).contains("KEDUA"), "{}", text(&letter));
    assert!(!text(&letter).contains("KETIGA"), "a skipped item leaves no gap: {}", text(&letter));
}

#[test]
fn a_missing_signatory_prints_a_dotted_line() {
    let mut data = support::nurse_decree();
    data.signatory.name = None;
    let letter = typeset(&shipped(LetterKind::IndividualDecree), &data, &Dressing::default()).unwrap();
    assert!(text(&letter).contains("...................."), "room for a name to be written by hand");
    assert_eq!(letter.findings, [], "an unknown signatory is customary in drafts");
}

#[test]
fn every_shipped_template_parses_and_knows_its_kind() {
    for &kind in LetterKind::ALL {
        let template = Template::parse(kind.shipped_text()).unwrap();
        assert_eq!(template.kind(), kind.name());
        assert_eq!(template.version().len(), 12);
        assert_eq!(template.version(), shipped(kind).version(), "the version depends on the text alone");
        assert_eq!(template.text(), kind.shipped_text());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_set_or_refused_but_never_breaks_the_program(
        lines in prop::collection::vec(prop::sample::select(LINES.to_vec()), 0..25),
        value in ".{0,40}",
    ) {
        let body = lines.join("\n");
        if let Ok(letter) = set(&body, json!({ "nama": value, "daftar": [value, "x"] })) {
            prop_assert!(!letter.pages.is_empty());
            mutasi_documents::to_pdf(&letter, &support::meta()).unwrap();
        }
    }
}

/// What happens to a template while an office edits it.
#[derive(Debug, Clone)]
enum Edit {
    Remove(prop::sample::Index),
    Repeat(prop::sample::Index),
    Insert(prop::sample::Index, &'static str),
    Cut(prop::sample::Index, prop::sample::Index),
}

impl Edit {
    fn apply(&self, lines: &mut Vec<String>) {
        if lines.is_empty() {
            return;
        }
        let line = |index: &prop::sample::Index| index.index(lines.len());
        match self {
            Self::Remove(at) => drop(lines.remove(line(at))),
            Self::Repeat(at) => lines.insert(line(at), lines[line(at)].clone()),
            Self::Insert(at, text) => lines.insert(line(at), (*text).to_owned()),
            Self::Cut(at, letter) => {
                let at = line(at);
                let kept = letter.index(lines[at].chars().count() + 1);
                lines[at] = lines[at].chars().take(kept).collect();
            }
        }
    }
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = any::<prop::sample::Index>;
    prop_oneof![
        place().prop_map(Edit::Remove),
        place().prop_map(Edit::Repeat),
        (place(), prop::sample::select(LINES.to_vec())).prop_map(|(at, text)| Edit::Insert(at, text)),
        (place(), place()).prop_map(|(at, letter)| Edit::Cut(at, letter)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_shipped_letter_edited_anyhow_is_set_or_refused_with_its_line(
        kind in prop::sample::select(LetterKind::ALL.to_vec()),
        edits in prop::collection::vec(edit(), 1..6),
    ) {
        let mut lines: Vec<String> = kind.shipped_text().lines().map(str::to_owned).collect();
        edits.iter().for_each(|edit| edit.apply(&mut lines));
        let text = lines.join("\n");
        let answer = Template::parse(&text).and_then(|template| typeset(&template, &sample(kind), &Dressing::default()));
        match answer {
            Ok(letter) => drop(mutasi_documents::to_pdf(&letter, &support::meta()).unwrap()),
            Err(error) => {
                prop_assert!(error.line <= lines.len(), "{} of {} lines", error.line, lines.len());
                prop_assert!(error.message.ends_with('.'), "a sentence: {}", error);
            }
        }
    }
}

/// Lines that templates are made of, right and wrong ones.
const LINES: [&str; 60] = [
    "@kotak kanan; lebar 60; tinggi 20",
    "@kotak",
    "@utuh",
    "@akhir_utuh",
    "@kepala",
    "@gambar dinas; lebar 30",
    "@ttd berdampingan",
    "@isian tempat (daftar) : Tempat",
    "@halaman LEGAL tegak; huruf Sans 10",
    "@lampiran",
    "[kotak 60x30] {{ nama }}",
    "[jangkar #]",
    "[x] ya [garis 60] [ ] tidak [garis]",
    "| nama [garis] : {{ nama }}",
    "  1. dalam {{ nama }}",
    "    a) lebih dalam",
    "  | label : {{ nama }}",
    "- butir",
    "[ ] belum",
    "_*{{ nama }}*_",
    "@paragraf",
    "@judul",
    "@kop kepala",
    "@kop dinas",
    "@butir Menimbang",
    "@butir",
    "@menetapkan",
    "@diktum",
    "@data",
    "@ttd kanan",
    "@ttd kiri",
    "@tembusan",
    "@lampiran",
    "@tabel 10t 20 30k; huruf 8",
    "@tabel 10 10",
    "@kaki",
    "@jarak 20",
    "@halaman_baru",
    "@halaman A4 mendatar; huruf Sans 9",
    "@tengah",
    "! A | B",
    "| a | {{ nama }}",
    "| a | b | {{ nama }}",
    "| nama : {{ nama }}",
    "= {{ nama }}",
    "a. satu",
    "2. dua {{ nama }}",
    "{{ nama }}",
    "*{{ nama }}*",
    "* _",
    "",
    "[ruang]",
    "[ruang 9]",
    "[qr] {{ nama }}",
    "[kode] {{ nama }}",
    "{% for d in daftar %}",
    "{% endfor %}",
    "teks biasa yang cukup panjang untuk lebih daripada satu baris di dalam surat dengan huruf dua belas poin",
    "¶¶",
    "Jalan 123/456/789-0123-456",
];
