package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object, read one by one; a key that nobody knows is refused by name, with its place and the keys there are.
 * A field that is null counts as not given.
 */
final class Fields {

    private static final int LARGEST_DIGITS = 18;
    private static final int MOST_DECIMALS = 12;

    private final JsonNode object;
    private final String path;

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static Fields of(JsonNode node, String path, String... known) {
        if (!node.isObject()) {
            throw Refused.because("benefit.refused.noObject", path);
        }
        for (var property : node.properties()) {
            if (Stream.of(known).noneMatch(key -> matches(key, property.getKey()))) {
                String all = Stream.of(known).sorted().collect(Collectors.joining(", "));
                throw path.isEmpty()
                        ? Refused.because("benefit.refused.unknownKeyOfCase", property.getKey(), all)
                        : Refused.because("benefit.refused.unknownKey", property.getKey(), path, all);
            }
        }
        return new Fields(node, path);
    }

    /** A key that ends in N stands for any number there. */
    private static boolean matches(String known, String key) {
        return known.endsWith("N")
                ? key.matches(known.substring(0, known.length() - 1) + "[1-9]\\d{0,2}")
                : known.equals(key);
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    @Nullable JsonNode get(String key) {
        JsonNode value = object.get(key);
        return value == null || value.isNull() ? null : value;
    }

    List<String> keys() {
        return object.properties().stream()
                .filter(property -> !property.getValue().isNull())
                .map(property -> property.getKey())
                .toList();
    }

    @Nullable String text(String key) {
        JsonNode value = get(key);
        if (value != null && !value.isString()) {
            throw Refused.because("benefit.refused.noText", at(key));
        }
        return value == null ? null : value.stringValue();
    }

    boolean flag(String key) {
        JsonNode value = get(key);
        if (value != null && !value.isBoolean()) {
            throw Refused.because("benefit.refused.noFlag", at(key));
        }
        return value != null && value.booleanValue();
    }

    @Nullable BigDecimal number(String key) {
        JsonNode value = get(key);
        return value == null ? null : number(value, at(key));
    }

    static BigDecimal number(JsonNode value, String place) {
        if (!value.isNumber()) {
            throw Refused.because("benefit.refused.noNumber", place);
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() != 0
                && ((long) number.precision() - number.scale() > LARGEST_DIGITS || number.stripTrailingZeros().scale() > MOST_DECIMALS)) {
            throw Refused.because("benefit.refused.numberTooLarge", place);
        }
        return number;
    }

    /** A number that is not below nothing. */
    @Nullable BigDecimal amount(String key) {
        BigDecimal number = number(key);
        if (number != null && number.signum() < 0) {
            throw Refused.because("benefit.refused.negative", at(key));
        }
        return number;
    }

    BigDecimal amount(String key, BigDecimal otherwise) {
        BigDecimal number = amount(key);
        return number == null ? otherwise : number;
    }

    /** A number from nothing to so much. */
    @Nullable BigDecimal upTo(String key, BigDecimal most) {
        BigDecimal number = amount(key);
        if (number != null && number.compareTo(most) > 0) {
            throw Refused.because("benefit.refused.tooMuch", at(key), most.toPlainString());
        }
        return number;
    }

    @Nullable Long whole(String key, long least, long most) {
        BigDecimal number = number(key);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refused.because("benefit.refused.noWhole", at(key), String.valueOf(least), String.valueOf(most));
        }
        return number.longValueExact();
    }

    <T> @Nullable T object(String key, Function<JsonNode, T> reader) {
        JsonNode value = get(key);
        return value == null ? null : reader.apply(value);
    }

    /** The elements of a list, each with its place; none where there is no list. */
    <T> List<T> list(String key, int most, Element<T> reader) {
        JsonNode value = get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refused.because("benefit.refused.noList", at(key));
        }
        if (value.size() > most) {
            throw Refused.because("benefit.refused.tooMany", at(key), String.valueOf(most));
        }
        List<T> all = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            all.add(reader.read(element, at(key) + "[" + all.size() + "]"));
        }
        return all;
    }

    /** Reads one element at its place. */
    interface Element<T> {
        T read(JsonNode element, String place);
    }
}
