//! Invented names: of people from many parts of the country, and of places. Names are put together by chance from
//! common parts; nobody in particular is meant.

use mutasi_domain::identity::Sex;

use crate::random::Random;

/// People who share a way of naming. An empty `family` list means names of one or two given words only.
struct Custom {
    weight: usize,
    male: &'static str,
    female: &'static str,
    /// Family names, or second words for men.
    family: &'static str,
    /// Second words for women where they differ; empty when the family name serves both.
    female_family: &'static str,
    /// Religions with weights.
    faith: &'static [(&'static str, usize)],
}

const CUSTOMS: [Custom; 11] = [
    // Sumatra, Melayu and Minang
    Custom {
        weight: 20,
        male: "Rizal Fadli Hendri Yusrizal Afrizal Ridwan Zulkifli Fauzan Irwan Syahrial Hafiz Rahmat Ilham Doni Arman",
        female: "Rina Yusnita Fitri Elvira Desnita Nurhayati Mutia Suryani Yulianti Rahmi Silvia Marlina Aisyah Novita",
        family: "Chaniago Piliang Tanjung Koto Hamdani Mahyudin Syarif Ramadhan Effendi Azhari Hakim Alamsyah Firdaus",
        female_family: "",
        faith: &[("Islam", 100)],
    },
    // Sumatra, Batak
    Custom {
        weight: 18,
        male: "Sahat Togar Binsar Parlin Jonathan Markus Poltak Hotman Ramot Edison Manahan Daniel Tumpal Andreas",
        female: "Tiurma Rotua Ruth Lamria Maria Hotmaida Debora Rosmaida Intan Christina Tiarma Megawati Sondang",
        family: "Simanjuntak Hutagalung Nababan Sitompul Siagian Panjaitan Manurung Sihombing Lumbantobing Sinaga Purba",
        female_family: "",
        faith: &[("Kristen", 80), ("Katolik", 18), ("Islam", 2)],
    },
    // Sumatra, Mandailing
    Custom {
        weight: 12,
        male: "Ahmad Ali Marwan Sutan Ibrahim Saiful Parlaungan Sulaiman Amiruddin Rahmad Hasan Baginda",
        female: "Nur Saidah Masitoh Derhana Ummi Khairani Zahra Halimah Sari Rosmawati Nurlela Annisa",
        family: "Nasution Siregar Harahap Lubis Daulay Pohan Rangkuti Batubara Hasibuan Pulungan Ritonga",
        female_family: "",
        faith: &[("Islam", 100)],
    },
    // Java
    Custom {
        weight: 26,
        male: "Agus Bambang Eko Joko Slamet Sugeng Budi Dwi Tri Heri Wahyu Yudi Bagus Aji Danang Teguh Arif Bayu",
        female: "Sri Endang Siti Dewi Wulan Retno Ratna Lestari Rini Tuti Ningsih Ayu Puji Indah Yuni Dian Kartika Wiwik",
        family: "Santoso Nugroho Wibowo Prasetyo Setiawan Kusuma Saputra Raharjo Hartono Widodo Purnomo Susanto Hidayat",
        female_family: "Rahayu Wulandari Lestari Astuti Handayani Rahmawati Puspitasari Setyowati Hidayati Utami Kusumawati",
        faith: &[("Islam", 90), ("Katolik", 5), ("Kristen", 5)],
    },
    // Java, Sunda
    Custom {
        weight: 10,
        male: "Asep Dadang Ujang Cecep Deden Iwan Yayan Endang Dede Jajang Gilang Rudi",
        female: "Neneng Euis Lilis Iis Elis Teti Cucu Rina Imas Nia Tita Eneng",
        family: "Sutisna Hermawan Gunawan Kurniawan Suherman Mulyana Permana Supriatna Komarudin Sopandi",
        female_family: "Komalasari Nurjanah Mulyani Sumiati Rohayati Herlina Maryani Kurniasih Nuraeni",
        faith: &[("Islam", 98), ("Kristen", 2)],
    },
    // Sulawesi
    Custom {
        weight: 8,
        male: "Andi Baso Muhammad Syamsul Abdul Daeng Irfan Jamaluddin Rustam Hamzah",
        female: "Andi Besse Sitti Hasnah Nurbaya Rosdiana Kasmawati Harlina Marwah Ernawati",
        family: "Patunru Mappasessu Tahir Rauf Rahim Mallawa Sudding Paewang Lamakkarennu Jufri",
        female_family: "",
        faith: &[("Islam", 95), ("Kristen", 5)],
    },
    // Bali
    Custom {
        weight: 5,
        male: "I~Made I~Ketut I~Nyoman I~Wayan I~Gede I~Putu I~Kadek",
        female: "Ni~Made Ni~Ketut Ni~Nyoman Ni~Wayan Ni~Luh Ni~Putu Ni~Kadek",
        family: "Artawan Suardana Wirawan Sudiarta Mahendra Astawa Widiana Suparta Arnawa",
        female_family: "Sukerti Artini Widiastuti Suryani Sukmawati Ariani Parwati Yuliasih",
        faith: &[("Hindu", 100)],
    },
    // Maluku and Papua
    Custom {
        weight: 7,
        male: "Yohanis Frans Izaak Beny Semuel Elias Marthen Yance Petrus Ronald Soleman",
        female: "Yohana Fransina Marlen Elsina Novalin Martha Debora Yuliana Mince Orpa",
        family: "Latuconsina Tomasoa Leiwakabessy Sahetapy Huwae Rumbiak Wanggai Mandacan Kambu Yoku Matulessy",
        female_family: "",
        faith: &[("Kristen", 75), ("Katolik", 15), ("Islam", 10)],
    },
    // Nusa Tenggara
    Custom {
        weight: 5,
        male: "Yosef Aloysius Benediktus Dominikus Fransiskus Kornelis Gabriel Marselinus",
        female: "Maria Yuliana Theresia Veronika Agnes Kristina Bernadeta Elisabet",
        family: "Lamanepa Tukan Kleden Ndolu Seran Bria Wangge Djawa Hurek Manek",
        female_family: "",
        faith: &[("Katolik", 85), ("Kristen", 15)],
    },
    // Kalimantan
    Custom {
        weight: 5,
        male: "Aspian Yanto Rusmadi Kornelius Hendrikus Thambun Sabran Riduan",
        female: "Rusmini Norhayati Katarina Susilawati Lensi Mariati Jamilah",
        family: "Sangen Lambung Tundan Dehen Bungas Asang Limin Narang",
        female_family: "",
        faith: &[("Kristen", 45), ("Katolik", 20), ("Islam", 35)],
    },
    // Towns everywhere
    Custom {
        weight: 4,
        male: "Hendra Budiman Wilson Steven Johan Eddy Rudy",
        female: "Lina Meilani Vivian Shinta Yenny Merry Linda",
        family: "Halim Wijaya Salim Gunardi Tanoto Lesmana Kosasih Sutanto",
        female_family: "",
        faith: &[("Buddha", 55), ("Kristen", 20), ("Katolik", 10), ("Khonghucu", 15)],
    },
];

/// Second given words, for people of three words and for names without a family name.
const MIDDLE_MALE: &str = "Putra Anwar Akbar Rizki Maulana Yusuf Surya Pratama Adi Candra Fajar Arifin Taufik";
const MIDDLE_FEMALE: &str = "Putri Amelia Permata Melati Cahya Kirana Anggraini Safitri Oktavia Paramita Ayuni";

/// A person's name without titles, and religion.
pub(crate) fn person(random: &mut Random, sex: Sex) -> (String, &'static str) {
    let weights = CUSTOMS.each_ref().map(|custom| (custom, custom.weight));
    let custom = random.weighted(&weights);
    let (given, middle, family) = match sex {
        Sex::Male => (custom.male, MIDDLE_MALE, custom.family),
        Sex::Female if custom.female_family.is_empty() => (custom.female, MIDDLE_FEMALE, custom.family),
        Sex::Female => (custom.female, MIDDLE_FEMALE, custom.female_family),
    };
    let mut name = word(random, given).replace('~', " ");
    if random.chance(300) {
        name = format!("{name} {}", word(random, middle));
    }
    // One word alone is a full name in many families; forms and letters must stand it.
    if name.contains(' ') || !random.chance(25) {
        name = format!("{name} {}", word(random, family));
    }
    (name, random.weighted(custom.faith))
}

fn word(random: &mut Random, list: &'static str) -> &'static str {
    let count = list.split(' ').count();
    list.split(' ').nth(random.below(count)).unwrap_or("")
}

const PLACE_HEADS: &str = "Tanjung Muara Kampung Pasar Bukit Sungai Pulau Teluk Padang Lubuk Ujung Batu Simpang Rawa Pantai Air \
                           Pondok Tebing Ranah Karang";
const PLACE_TAILS: &str = "Elok Jaya Baru Lama Indah Permai Sejahtera Makmur Mulia Asri Damai Harapan Sentosa Jernih Kencana Lestari \
                           Raya Bahagia Bakti Rezeki Sari Mekar Tinggi Dalam Hilir Hulu";

/// Invented places inside the region, each once, in an order of its own per seed.
pub(crate) fn places(random: &mut Random) -> Vec<String> {
    let heads = PLACE_HEADS.split_whitespace();
    let mut places: Vec<String> =
        heads.flat_map(|head| PLACE_TAILS.split_whitespace().map(move |tail| format!("{head} {tail}"))).collect();
    random.shuffle(&mut places);
    places
}

/// Invented towns where people were born.
pub(crate) const BIRTH_PLACES: [&str; 14] = [
    "Labuhan Sejuk",
    "Kota Seraya",
    "Tanah Lestari",
    "Pematang Rona",
    "Bandar Kelana",
    "Sungai Mentari",
    "Gunung Sari Hulu",
    "Muara Tenang",
    "Pasir Kencana",
    "Lembah Raya",
    "Teluk Cahaya",
    "Karang Sentosa",
    "Padang Asri",
    "Ulu Jernih",
];

/// Streets of addresses.
pub(crate) const STREETS: [&str; 10] =
    ["Melati", "Kenanga", "Cempaka", "Flamboyan", "Dahlia", "Rambutan", "Cendrawasih", "Merak", "Nelayan", "Pemuda"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_names_has_words_and_no_stray_blank() {
        for custom in &CUSTOMS {
            for list in [custom.male, custom.female, custom.family] {
                assert!(list.split(' ').all(|word| !word.is_empty()), "{list}");
            }
            assert!(custom.faith.iter().map(|(_, weight)| weight).sum::<usize>() == 100, "{}", custom.family);
        }
    }

    #[test]
    fn places_are_told_apart_by_name() {
        let mut places = places(&mut Random::new(3, 0));
        let count = places.len();
        places.sort();
        places.dedup();
        assert_eq!((places.len(), count), (520, 520));
    }
}
