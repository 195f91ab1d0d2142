package se.stegvis.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Papers that speak the domain, for tests. */
final class Papers {

    private Papers() {}

    /** Every kind of block there is. */
    static Paper processdag() {
        return Paper.titled("Processdag i Samordningsteam Västerås")
                .description("Dokumentation från processdagen den 15 december 2017")
                .issuer("Samordningsförbundet Mälardalen")
                .headerLine("Diarienummer", "2017-42")
                .headerLine("Datum", "15 december 2017")
                .headerLine("Period", "1 januari–15 december 2017")
                .heading(1, "Samarbete och samverkan")
                .paragraph("Frågan var: hur nära är vi ett samarbete när det är som bäst?\n\nVar och en svarade tyst, "
                        + "sedan såg alla spridningen samtidigt.")
                .keyFigures(
                        new Fact("högst", "8,4"),
                        new Fact("medel", "6,9"),
                        new Fact("lägst", "5,8"),
                        new Fact("svar", "13"))
                .figure(chart().toSvg(), "Tretton svar, 8,4 till 5,8.")
                .heading(2, "När det fungerar som bäst")
                .bullets(List.of(
                        "Deltagaren vet vad som händer → processen är förberedd",
                        "Respekt och tillit på alla nivåer",
                        "Också den som är ny i gruppen, en idé från café Ångström, blir hörd första dagen och får veta "
                                + "vem som gör vad och när det ska vara gjort"))
                .heading(3, "Ett steg upp")
                .labelled("Vad skulle hjälpa oss?", "Öppnare dialog om förväntningar.\nRoller och ansvar tydligare.")
                .labelled("Vad gör vi mindre av?", " ")
                .facts(
                        new Fact("Projektägare", "Västerås stad"),
                        new Fact("Processledare", "Ödön Åkerström"),
                        new Fact("Budget", ""))
                .table(Table.captioned("Vem gör vad, när")
                        .text("Vad").text("Vem").text("När")
                        .row("Bjud in arbetsgivare till studiebesök", "Åsa, Arbetsförmedlingen", "före sommaren")
                        .row("Gemensam introduktion", "Styrgruppen", "")
                        .build())
                .heading(1, "Ekonomi")
                .table(budget())
                .numbered(List.of(
                        "Håll fast vid att var och en blir sedd.", "Fler vägar till arbete.", "Berätta för styrelsen."))
                .highlight("Beslut", "Styrelsen beviljar 1 250 000 kr för 2018.")
                .pageBreak()
                .heading(1, "Underskrifter")
                .paragraph("Protokollet är justerat.")
                .signatures(List.of(
                        new Block.Signatory("Märta Öberg", "Ordförande"), new Block.Signatory("André Ek", "Justerare")))
                .build();
    }

    static Table budget() {
        return Table.captioned("Budget per år")
                .text("Kostnad").amount("2018").amount("2019").amount("Summa")
                .row("Lön inklusive sociala avgifter", "1 100 000 kr", "1 150 000 kr", "2 250 000 kr")
                .row("Lokal", "100 000 kr", "100 000 kr", "200 000 kr")
                .row("Övrigt", "50 000 kr", "0 kr", "50 000 kr")
                .sum("Summa", "1 250 000 kr", "1 250 000 kr", "2 500 000 kr")
                .build();
    }

    static DistributionChart chart() {
        return new DistributionChart(
                "Samarbete och samverkan",
                scores("5.8", "6.1", "6.1", "6.5", "6.5", "6.9", "6.9", "6.9", "7.3", "7.3", "7.3", "7.5", "8.4"),
                new BigDecimal("6.9"),
                new DistributionChart.Reference("förra året", new BigDecimal("6.4")),
                Paper.SWEDISH);
    }

    static List<BigDecimal> scores(String... scores) {
        return Stream.of(scores).map(BigDecimal::new).toList();
    }
}
