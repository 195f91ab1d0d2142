package se.stegvis.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeDownloadTest {

    @Test
    void a_name_is_told_in_plain_letters_and_as_it_is() {
        assertThat(SafeDownload.disposition("Kartläggning Åre (2).pdf"))
                .isEqualTo("attachment; filename=\"Kartlaggning Are (2).pdf\";"
                        + " filename*=UTF-8''Kartl%C3%A4ggning%20%C3%85re%20%282%29.pdf");
    }

    @Test
    void a_name_cannot_end_the_header_or_its_quotes() {
        assertThat(SafeDownload.disposition("a\"\r\nSet-Cookie: x=1;.pdf"))
                .isEqualTo("attachment; filename=\"a___Set-Cookie: x=1;.pdf\";"
                        + " filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x%3D1%3B.pdf");
    }
}
