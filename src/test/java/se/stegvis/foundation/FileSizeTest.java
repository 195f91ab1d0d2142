package se.stegvis.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1 byte, 1 byte",
        "999, 999 byte, 999 byte",
        "1000, 1 kB, 1 kB",
        "345499, 345 kB, 345 kB",
        "999499, 999 kB, 999 kB",
        "999500, '1,0 MB', 1.0 MB",
        "1249000, '1,2 MB', 1.2 MB",
        "52000000, '52,0 MB', 52.0 MB",
    })
    void a_size_is_told_as_people_count(long bytes, String inSwedish, String inEnglish) {
        assertThat(FileSize.words(bytes, Texts.SWEDISH).replace('\u00a0', ' ')).isEqualTo(inSwedish);
        assertThat(FileSize.words(bytes, Texts.ENGLISH).replace('\u00a0', ' ')).isEqualTo(inEnglish);
    }
}
