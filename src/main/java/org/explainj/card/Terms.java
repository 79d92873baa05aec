package org.explainj.card;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;

/**
 * The defined terms of an attribute that modalities give either as a word or as a code.
 *
 * <p>Only a defined term can contradict a card. A word of the vendor's own, such as {@code THORAX^PA}, says nothing
 * that could be compared.
 *
 * @param attribute the attribute that holds the word
 * @param sequence the attribute that holds the code
 * @param words all terms known here
 * @param byCode the term for a code, of SNOMED CT or the older SRT
 */
public record Terms(int attribute, int sequence, Set<String> words, Map<String, String> byCode) {
    /** Body Part Examined and Anatomic Region Sequence (PS3.16 CID 4031 and annex L). */
    public static final Terms BODY_PART = of(Tag.BodyPartExamined, Tag.AnatomicRegionSequence,
            term("CHEST", "51185008", "T-D3000", "816094009", "43799004", "T-D3200"),
            term("CHESTABDOMEN", "416550000", "R-FAB55"),
            term("CHESTABDPELVIS", "416775004", "R-FAB56"),
            term("NECKCHEST", "417437006", "R-FAB52"),
            term("NECKCHESTABDOMEN", "416152001", "R-FAB53"),
            term("NECKCHESTABDPELV", "416319003", "R-FAB54"),
            term("LUNG", "39607008", "T-28000"),
            term("HEART", "80891009", "T-32000"),
            term("MEDIASTINUM", "72410000", "T-D3300"),
            term("RIB", "113197003", "T-11300"),
            term("STERNUM", "56873002", "T-11210"),
            term("CLAVICLE", "51299004", "T-12310"),
            term("SCAPULA", "79601000", "T-12280"),
            term("SHOULDER", "16982005", "T-D2220"),
            term("BREAST", "76752008", "T-04000"),
            term("ABDOMEN", "818981001", "113345001", "T-D4000"),
            term("ABDOMENPELVIS", "818982008"),
            term("PELVIS", "816092008", "12921003", "T-D6000"),
            term("HEAD", "69536005", "T-D1100"),
            term("HEADNECK", "774007", "T-D1000"),
            term("SKULL", "89546000", "T-11100"),
            term("NECK", "45048000", "T-D1600"),
            term("JAW", "661005", "T-D1213"),
            term("SPINE", "421060004", "T-D04FF"),
            term("CSPINE", "122494005", "T-11501"),
            term("TSPINE", "122495006", "T-11502"),
            term("LSPINE", "122496007", "T-11503"),
            term("SSPINE", "54735007", "T-11AD0"),
            term("COCCYX", "64688005", "T-11BF0"),
            term("HIP", "24136001", "T-15710", "29836001", "T-D2500"),
            term("UPPERARM", "40983000", "T-D8200"),
            term("HUMERUS", "85050009", "T-12410"),
            term("ELBOW", "16953009", "T-15430"),
            term("FOREARM", "14975008", "T-D8500"),
            term("WRIST", "74670003", "T-15460"),
            term("HAND", "85562004", "T-D8700"),
            term("FINGER", "7569003", "T-D8800"),
            term("THUMB", "76505004", "T-D8810"),
            term("THIGH", "68367000", "T-D9100"),
            term("FEMUR", "71341001", "T-12710"),
            term("KNEE", "72696002", "T-D9200"),
            term("PATELLA", "64234005", "T-12730"),
            term("LEG", "61685007", "T-D9000"),
            term("LOWERLEG", "30021000", "T-D9400"),
            term("FIBULA", "87342007", "T-12750"),
            term("ANKLE", "70258002", "T-15750"),
            term("CALCANEUS", "80144004", "T-12770"),
            term("FOOT", "56459004", "T-D9700"),
            term("TOE", "29707007", "T-D9800"),
            term("EXTREMITY", "66019005", "T-D0300"),
            term("WHOLEBODY", "38266002", "T-D0010"),
            term("PROSTATE", "41216001", "T-92000"),
            term("EYE", "81745001", "T-AA000"));

    /** View Position and View Code Sequence (PS3.16 CID 4010, 4014). */
    public static final Terms VIEW = of(Tag.ViewPosition, Tag.ViewCodeSequence,
            term("PA", "272479007", "R-40888", "R-10214"),
            term("AP", "399348003", "R-10206"),
            term("LL", "399173006", "R-10236"),
            term("RL", "399198007", "R-10232"),
            term("RLO", "399236003", "R-10234"),
            term("LLO", "399184004", "R-10238"),
            term("CC", "399162004", "R-10242"),
            term("MLO", "399368009", "R-10226"),
            term("ML", "399260004", "R-10224"),
            term("LM", "399352003", "R-10228"),
            term("RLD"), term("LLD"));

    /** A defined term and the codes that mean it. */
    private record Term(String word, List<String> codes) {
    }

    private static Term term(String word, String... codes) {
        return new Term(word, List.of(codes));
    }

    private static Terms of(int attribute, int sequence, Term... terms) {
        Set<String> words = new HashSet<>();
        Map<String, String> byCode = new HashMap<>();
        for (Term term : terms) {
            words.add(term.word());
            term.codes().forEach(code -> byCode.put(code, term.word()));
        }
        return new Terms(attribute, sequence, Set.copyOf(words), Map.copyOf(byCode));
    }

    /** @return the word, or else the term for the code, in capitals; empty if the image gives neither */
    public Optional<String> in(Dataset dataset) {
        return dataset.string(attribute).map(word -> word.strip().toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .or(() -> dataset.item(sequence).flatMap(item -> item.string(Tag.CodeValue)).map(byCode::get));
    }
}
