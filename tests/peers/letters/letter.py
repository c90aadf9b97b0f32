"""The decree of the sample data in neutral parts, as the shipped template `sk_perorangan` words it."""

import copy
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "src-tauri/crates/documents/src/letters/sample"
FONTS = ROOT / "src-tauri/crates/documents/fonts"
ORDINALS = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH"]
FIRST = ["Ahmad", "Dewi", "Yohanes", "Nurhayati", "Made", "Sumarni", "Rizky", "Bernadeta"]
LAST = ["Prasetya", "Lestari", "Simbolon", "Wulandari", "Hakim", "Pangestu", "Maharani"]


def sample():
    """What the program itself fills the decree with."""
    data = json.loads((SAMPLE / "letter.json").read_text(encoding="utf-8"))
    kinds = json.loads((SAMPLE / "kinds.json").read_text(encoding="utf-8"))
    data["people"] = data["people"][:1]
    data["signatory"] = kinds["signers"]["region"]
    data.update(kinds["letters"].get("sk_perorangan", {}))
    return data


def about(data, order):
    """The same decree about another invented person."""
    data = copy.deepcopy(data)
    person = data["people"][0]
    person["name"] = f"{FIRST[order % 8]} {LAST[order // 8 % 7]}, S.Sos."
    person["nip"] = f"19{70 + order % 25:02}0412201503{1 + order % 2}{order % 1000:03}"
    data["number"] = f"800.1.3.1/{order:04}/BKPSDM/2026"
    return data


def parts(data):
    """The letter as text: what stands where, without a word about how it looks."""
    person, signatory = data["people"][0], data["signatory"]
    name, comma, titles = person["name"].partition(",")
    nip = person["nip"]
    rows = [
        ("nama", name.upper() + comma + titles),
        ("NIP", f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"),
        ("tempat, tanggal lahir", person["birth"]),
        ("pangkat/golongan ruang", person["rank"]),
        ("TMT pangkat", person["rank_since"]),
        ("pendidikan", person["education"]),
        ("jabatan lama", person["from_position"]),
        ("unit kerja lama", person["from_unit"]),
        ("ke jabatan baru", person["to_position"]),
        ("unit kerja baru", person["to_unit"]),
    ]
    if person["to_eselon_class"]:
        rows.append(("eselon/kelas jabatan baru", person["to_eselon_class"]))
    head, subject = data["region"]["head_title"], data["subject"].upper()
    ended = lambda items: [item + (";" if at + 1 < len(items) else ".") for at, item in enumerate(items)]
    noted = ended(data["memperhatikan"])
    bases = [item + ";" for item in data["mengingat"]] if noted else ended(data["mengingat"])
    return {
        "letterhead": data["letterhead"]["head"],
        "titles": [f"KEPUTUSAN {head}\nNOMOR {data['number']}", "TENTANG", subject, f"{head},"],
        "items": [
            ("Menimbang", [(f"{chr(97 + at)}.", item + ";") for at, item in enumerate(data["menimbang"])]),
            ("Mengingat", [(f"{at}.", item) for at, item in enumerate(bases, 1)]),
            ("Memperhatikan", [("", item) for item in noted]),
        ],
        "decides": "MEMUTUSKAN:",
        "sets": f"KEPUTUSAN {data['region']['head_title_short'].upper()} TENTANG {subject}.",
        "person": {
            "before": f"Memindahkan {data['people_word']}:",
            "rows": rows,
            "after": f"terhitung mulai tanggal {person['tmt_text']}.",
        },
        "dicta": list(zip(ORDINALS[1:], data["extra_dicta"])),
        "signature": [
            f"Ditetapkan di {data['place']}",
            f"pada tanggal {data['date_text']}",
            *[line + "," for line in signatory["title_line"].splitlines()],
        ],
        "signer": signatory["name"].upper(),
        "copies": ("Tembusan disampaikan kepada Yth.:", ended(data["tembusan"])),
        "foot": f"Kode verifikasi {data['verification']['code']} · rantai {data['verification']['chain_head_short']}",
    }
