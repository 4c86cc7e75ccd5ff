/* SPDX-License-Identifier: MIT */
/* The words that made-up families are made of. */

#include "config.h"

#include "exchange/family_words.h"

/* clang-format off */
static const struct heritage heritages[HERITAGES] = {
    { ETHNIC_WBRI, "English", RELIGION_NONE_,
      { "Ellie", "Chloe", "Amber", "Jodie", "Paige", "Tamsin" },
      { "Callum", "Ryan", "Joshua", "Liam", "Kyle", "Nathan" },
      { "Thackray", "Hebblewhite", "Garside", "Oldroyd", "Pickersgill", "Sugden" },
      { "Donna", "Tracey", "Michelle", "Kerry", "Gemma", "Lindsay" },
      { "Darren", "Wayne", "Lee", "Craig", "Stuart", "Neil" } },
    { ETHNIC_WBRI, "Welsh", RELIGION_CHRISTIAN,
      { "Siân", "Angharad", "Llinos", "Ffion", "Eirlys", "Nia" },
      { "Llŷr", "Rhys", "Gruffydd", "Iolo", "Emrys", "Dyfan" },
      { "Llewelyn-Prosser", "ap Rhydderch", "Gwynne-Thrale", "Pugh-Môn", "Ynyr", "Tŷ-Gwyn" },
      { "Bethan", "Carys", "Menna", "Non", "Mair", "Heledd" },
      { "Huw", "Geraint", "Aled", "Dafydd", "Meirion", "Owain" } },
    { ETHNIC_WIRI, "English", RELIGION_CHRISTIAN,
      { "Aoife", "Niamh", "Gráinne", "Róisín", "Orla", "Sinéad" },
      { "Ciarán", "Séamus", "Pádraig", "Oisín", "Cormac", "Eoin" },
      { "O'Shaughran", "O'Dowdall", "D'Arcy-Flinn", "Mac Giolla", "O'Malloran", "Ní Bhrannagh" },
      { "Bridget", "Máire", "Deirdre", "Caitríona", "Fionnuala", "Nuala" },
      { "Declan", "Fergal", "Colm", "Brendan", "Tadhg", "Donal" } },
    { ETHNIC_WOTH, "Polish", RELIGION_CHRISTIAN,
      { "Zofia", "Łucja", "Agnieszka", "Małgorzata", "Kinga", "Jadwiga" },
      { "Michał", "Stanisław", "Paweł", "Wojciech", "Łukasz", "Krzysztof" },
      { "Wójcicki-Grab", "Szczepańczyk", "Żółkowicz", "Brzęczkowski", "Śliwecki", "Dąbrowiec" },
      { "Ewa", "Grażyna", "Beata", "Iwona", "Danuta", "Elżbieta" },
      { "Tomasz", "Zbigniew", "Jarosław", "Grzegorz", "Sławomir", "Bogdan" } },
    { ETHNIC_BAFR, "Yoruba", RELIGION_CHRISTIAN,
      { "Títílayọ̀", "Fọláṣadé", "Yétúndé", "Ọmọ́táyọ̀", "Àdùkẹ́", "Bísọ́lá" },
      { "Adébáyọ̀", "Olúwaṣeun", "Akínwándé", "Káyọ̀dé", "Táíwò", "Kẹ́hìndé" },
      { "Ọlátúnbọ̀sún", "Adéṣẹ̀gun", "Akínṣọlá", "Ògúnrìndé", "Fálétí", "Ọ̀ṣúnkẹ́yẹ" },
      { "Fúnmiláyọ̀", "Mojísọ́lá", "Bọ́lánlé", "Abíọ́dún", "Ìyábọ̀", "Rónkẹ́" },
      { "Bánkọ́lé", "Olúmidé", "Rótìmí", "Gbénga", "Fẹ́mi", "Wálé" } },
    { ETHNIC_ABAN, "Bengali", RELIGION_MUSLIM,
      { "আয়েশা", "ফাতেমা", "নুসরাত", "তাহমিনা", "শারমিন", "রুবিনা" },
      { "রফিক", "তানভীর", "শাহরিয়ার", "ইমরান", "সাজিদ", "মাহিন" },
      { "রহমানী", "চৌধুরানী", "তালুকদারী", "মজুমদারী", "শিকদারী", "ভূঁইয়ান" },
      { "সালমা", "রেহানা", "নাজমা", "পারভীন", "হাসিনা বানু", "মরিয়ম" },
      { "কামাল", "জামাল", "আজিজ", "হারুন", "সেলিম", "মতিন" } },
    { ETHNIC_OOTH, "Arabic", RELIGION_MUSLIM,
      { "ليلى", "مريم", "نور", "سلمى", "هند", "رنا" },
      { "يوسف", "كريم", "عمر", "زياد", "طارق", "سامي" },
      { "الحدادي", "القصبي", "النجارين", "الخياطي", "الصباغي", "الورّاق" },
      { "سميرة", "أمينة", "خديجة", "وفاء", "هالة", "نادية" },
      { "حسن", "إبراهيم", "خالد", "مصطفى", "بلال", "رشيد" } },
    { ETHNIC_CHNE, "Mandarin", RELIGION_NONE_,
      { "雨婷", "欣怡", "佳慧", "美玲", "晓燕", "子涵" },
      { "伟杰", "志强", "浩然", "子轩", "建国", "明远" },
      { "陈", "欧阳", "司徒", "林", "上官", "黄" },
      { "丽华", "秀英", "淑芬", "玉兰", "桂芳", "月娥" },
      { "国栋", "文彬", "家豪", "永福", "德明", "世昌" } },
    { ETHNIC_APKN, "Punjabi", RELIGION_MUSLIM,
      { "Aaliyah", "Sadia", "Zainab", "Hafsa", "Iqra", "Maryam" },
      { "Bilal", "Hamza", "Usman", "Zeeshan", "Adeel", "Faisal" },
      { "Chaudhrani", "Mirzadar", "Qureshan", "Bhattiwal", "Sheikhpur", "Malikzai" },
      { "Shazia", "Nasreen", "Rukhsana", "Samina", "Farzana", "Tahira" },
      { "Imtiaz", "Rashid", "Nadeem", "Khalid", "Tariq", "Javed" } },
    { ETHNIC_BCRB, "English", RELIGION_CHRISTIAN,
      { "Keziah", "Renée", "Tanisha", "Jada", "Monique", "Shanelle" },
      { "Marlon", "Tyrell", "Jerome", "Dwayne", "Isaiah", "Kemar" },
      { "Beckford-Lyle", "Pinnockson", "Blackstock", "Gayleston", "Wedderham", "Clarkeson" },
      { "Marcia", "Yvonne", "Claudette", "Beverley", "Sonia", "Paulette" },
      { "Winston", "Delroy", "Errol", "Clive", "Trevor", "Neville" } },
    { ETHNIC_MWBC, "English", RELIGION_NONE_,
      { "Amelie", "Jasmine", "Zoë", "Naomi", "Chantelle", "Saskia" },
      { "Jaden", "Reuben", "André", "Leon", "Noël", "Aaron" },
      { "Hartnell-Grey", "Penhallow", "Fairbrass", "Copplestone", "Lovering", "Winterbourne" },
      { "Nicola", "Jackie", "Debbie", "Rachel", "Hayley", "Suzanne" },
      { "Carlton", "Gary", "Desmond", "Lloyd", "Simon", "Roy" } },
    { ETHNIC_WIRT, "English", RELIGION_CHRISTIAN,
      { "Philomena", "Margaret Rose", "Kathleen", "Nora", "Winnie", "Bernadine" },
      { "Paddy", "Miley", "Johnny Joe", "Martin", "Felix", "Hughie" },
      { "Connaway", "Delanty", "Purcellan", "Wardle-Joyce", "Maughanson", "McGinleyan" },
      { "Bridie", "Mary Ellen", "Teresa", "Annie", "Josephine", "Eileen" },
      { "Big John", "Michael", "Simey", "Ned", "Packie", "Francie" } },
};

static const struct element_words elements[] = {
    [ELEMENT_1_01] = {
        { "$ is registered with a GP and a dentist and is up to date with immunisations.", "Appointments are kept, and $ has been in hospital only once.", "$ is a healthy weight and rarely ill." },
        { "$ is often tired and has missed two appointments for asthma.", "$ has not been seen by a dentist for two years and has toothache.", "Headaches keep $ at home about one day a week." },
        "Health needs are known and looked after.", "Health check with the school nurse and a dentist found.", ECM30_1a },
    [ELEMENT_1_02] = {
        { "$ runs, climbs and swims with confidence.", "$ eats a good variety at school.", "Sight and hearing were tested last year and are good." },
        { "$ skips breakfast and fills up on crisps.", "$ finds buttons, scissors and pens hard.", "$ takes little exercise and gets out of breath on the stairs." },
        "Eats well and moves every day.", "Breakfast club, and swimming once a week.", ECM30_1d },
    [ELEMENT_1_03] = {
        { "$ talks freely with people who are known.", "$ speaks two languages at home and moves between them with ease.", "$ listens well in a small group." },
        { "$ mishears instructions and then gives up.", "$ uses two or three words where others of this age use sentences.", "Strangers find $ hard to understand." },
        "Is understood and understands.", "Hearing test and a speech and language assessment.", ECM30_3a },
    [ELEMENT_1_04] = {
        { "$ is gentle with younger children and animals.", "$ can say what is wrong to one adult who is trusted.", "$ settles quickly in the morning." },
        { "$ cries when left and clings to the door.", "$ worries about home all day and asks to ring.", "+$ has talked about not wanting to be here; this was followed up the same day." },
        "Feels safe and can say when not.", "Weekly time with the learning mentor.", ECM30_1b },
    [ELEMENT_1_05] = {
        { "$ responds to praise and to clear rules.", "$ behaves well in the classes that are liked.", "There has been no fight since half-term." },
        { "$ hits out when told no, about three times a week.", "$ leaves the room without asking and was excluded twice.", "+$ was brought home by the police after a window was broken." },
        "Can stop before a temper takes over.", "Six sessions on managing anger.", ECM30_4b },
    [ELEMENT_1_06] = {
        { "$ is proud of drawing and of being the goalkeeper.", "$ likes the way people laugh at the jokes.", "$ knows the family's story and tells it." },
        { "$ says \"I'm no good at anything\" most days.", "$ is called names for the clothes and the accent.", "+$ hides behind a hood and avoids mirrors." },
        "Thinks well of themselves.", "Drama group on Saturdays.", ECM30_4d },
    [ELEMENT_1_07] = {
        { "$ is close to a grandparent and sees cousins every week.", "$ has two good friends who come round.", "Brothers and sisters look out for $." },
        { "$ falls out with friends and eats alone.", "$ has not seen one parent for a year and asks why.", "$ quarrels with a step-parent nearly every evening." },
        "Has friends and people to rely on.", "Friendship group at school.", ECM30_4c },
    [ELEMENT_1_08] = {
        { "$ washes, dresses and packs a bag without help.", "$ asks for help when it is needed.", "+$ can catch the bus alone." },
        { "$ goes to bed after eleven and cannot be woken.", "$ still needs help with the toilet at school.", "$ does not know the rules of the road." },
        "Does what others of this age do.", "Bedtime plan with a chart.", ECM30_3d },
    [ELEMENT_1_09] = {
        { "$ is quick at mental arithmetic and puzzles.", "$ builds clever things out of boxes.", "$ remembers what was seen better than what was said." },
        { "$ gives up when a task has more than two steps.", "$ finds it hard to see what comes next.", "$ plays the same game again and again." },
        "Keeps at a task to its end.", "Step cards and one-to-one help twice a week.", ECM30_3c },
    [ELEMENT_1_10] = {
        { "$ likes PE and comes in early on those days.", "Attendance has risen since September.", "A parent comes to every parents' evening." },
        { "Attendance is 81 per cent, with eleven late marks.", "$ has not been to school since the move.", "$ is on a reduced timetable." },
        "Attends at least 95 per cent.", "First-day calls and a weekly target card.", ECM30_3b },
    [ELEMENT_1_11] = {
        { "$ is at the expected level in mathematics.", "$ has moved up a group in science.", "$ reads comics with pleasure." },
        { "The reading age is two years behind.", "+$ has no coursework to show yet.", "$ has an individual education plan and is not reaching its targets." },
        "Catches up in reading.", "Reading recovery, twenty minutes a day.", ECM30_3c },
    [ELEMENT_1_12] = {
        { "+$ wants to be a mechanic and has asked about college.", "$ talks about next year with hope.", "+$ has joined the cadets." },
        { "+$ sees no point in exams.", "+$ has left college and does not know what to do.", "$ says that nobody in the family ever finished school." },
        "Has a plan for what comes next.", "Meeting with the Connexions adviser.", ECM30_5a },
    [ELEMENT_2_01] = {
        { "The home is warm, clean and has food in it.", "There are stair gates, and medicines are locked away.", "$ is always collected on time." },
        { "$ is alone from six to eight in the morning.", "There is no cot, and the bed is shared.", "The kitchen floor has bare wires." },
        "Is safe and looked after all day.", "Home safety visit and equipment.", ECM30_2f },
    [ELEMENT_2_02] = {
        { "There is praise, and time together at bedtime.", "The parent is warm and notices when $ is low.", "The family eats together at weekends." },
        { "Low mood makes it hard for the parent to get up.", "The family has moved four times in two years.", "$ is compared with a brother and comes off worse." },
        "Home is calm and warm.", "Attachment group at the children's centre.", ECM30_2e },
    [ELEMENT_2_03] = {
        { "The parent is clear that school matters.", "There are rules about screens, and they are kept.", "Homework is done at the kitchen table." },
        { "Bedtime changes every day, and there are arguments about it.", "The parent gives in to shouting and says so.", "There is little to do at home, and $ is bored." },
        "Knows the rules, and they stay the same.", "Eight-week parenting group.", ECM30_4f },
    [ELEMENT_3_01] = {
        { "The family asked for help themselves.", "The parents speak to each other again, about $ at least.", "There is pride in where the family comes from." },
        { "The parents separated last year after arguments that $ heard.", "A grandparent died in spring, and it is not talked about.", "A parent drinks at weekends and wants to stop." },
        "The grown-ups have help for themselves.", "Talking with the family worker once a fortnight.", ECM30_2f },
    [ELEMENT_3_02] = {
        { "A grandmother collects $ twice a week.", "An aunt has offered to have $ in the holidays.", "The neighbours help." },
        { "There is no family nearby.", "The grandmother's health is failing.", "The family fell out over money and does not speak." },
        "There is somebody to turn to.", "Family group meeting.", ECM30_2e },
    [ELEMENT_3_03] = {
        { "The tenancy is secure, and one parent has part-time work.", "The rent is paid.", "There is a garden." },
        { "Five people live in two rooms, with damp on the walls.", "There are debts of about £2,300 and a letter about the rent.", "The benefits stopped after the move." },
        "Money and home are settled.", "Appointment with the debt adviser.", ECM30_5e },
    [ELEMENT_3_04] = {
        { "$ goes to a football club and the library.", "The mosque and the chapel both know the family and help.", "There is a park across the road." },
        { "There is no bus after six and no money for clubs.", "The family keeps the curtains closed because of trouble in the street.", "+$ goes about with older boys who are known to the police." },
        "Belongs somewhere outside the home.", "Place in the holiday scheme.", ECM30_5c },
};
/* clang-format on */

const struct element_words *family_element_unborn(enum code_element element)
{
    static const struct element_words unborn[] = {
        [ELEMENT_1_01] = { { "Growth is as it should be, and all scans were attended." },
                           { "Booked late, at 22 weeks; smokes ten a day." },
                           "The pregnancy goes well.",
                           "Stop-smoking clinic and an extra scan.",
                           ECM30_1f },
        [ELEMENT_1_02] = { { "Movements are felt every day." }, { NULL }, NULL, NULL, 0 },
        [ELEMENT_2_01] = { { "The mother is keen to learn and asks questions." },
                           { "There is no cot and no equipment." },
                           "Everything is ready for the baby.",
                           "Young-parent classes and a grant for equipment.",
                           ECM30_2f },
        [ELEMENT_2_02] = { { "She talks to the baby and has chosen names." },
                           { "She is anxious about being alone at night." },
                           "Mother and baby are not alone.",
                           "Weekly visits from the outreach worker.",
                           ECM30_2e },
        [ELEMENT_3_01] = { { "She speaks openly about her own childhood." },
                           { "She was in care for two years and trusts few people." },
                           "There is one person she trusts.",
                           "Time with the same midwife throughout.",
                           ECM30_2e },
        [ELEMENT_3_02] = { { "Her grandmother stands by her." },
                           { "The grandmother is not well herself." },
                           NULL,
                           NULL,
                           0 },
        [ELEMENT_3_03] = { { "She has applied for a flat." },
                           { "Three people share one bedroom, and there is no income." },
                           "A home before the birth.",
                           "Housing application and maternity grant.",
                           ECM30_5e },
        [ELEMENT_3_04] = { { "She helps at the youth club." },
                           { "She has left college." },
                           "Back in learning after the birth.",
                           "College place with childcare.",
                           ECM30_5a },
    };

    return &unborn[element];
}

const struct heritage *family_heritage(int number)
{
    return &heritages[number % HERITAGES];
}

const struct element_words *family_element(enum code_element element)
{
    return &elements[element];
}

const char *family_street(int number)
{
    static const char *const streets[STREETS] = {
        "Larkspur Close", "Tannery Row",  "Sluice Lane",   "Heron Walk",
        "Quarry Steps",   "Chapel Garth", "Alder Crescent", "Kiln Street",
        "Ferry Parade",   "Mill Race",    "Bramble Court",  "Old Drove",
    };

    return streets[number % STREETS];
}

const struct family_place *family_place(int number)
{
    static const struct family_place places[FAMILY_PLACES] = {
        { "Fennmoor", "FX9", "Fennmoor Resource Panel" },
        { "Harrowdale", "FX5", "Harrowdale Resource Panel" },
        { "Saltby", "FX7", "Saltby Resource Panel" },
    };

    return &places[number % FAMILY_PLACES];
}
