import io.beckon.codec.Bytes;
import io.beckon.codec.Codec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.thrift.TBase;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;

/** Random values travel from our classes to Apache Thrift's and back, and are the same ones. */
public final class Differential {
    private static final TCompactProtocol.Factory COMPACT = new TCompactProtocol.Factory();
    private final Random random;

    private Differential(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws TException {
        for (long seed = 0; seed < Integer.parseInt(args[0]); seed++) {
            Differential values = new Differential(seed);
            ours.Sample ours = values.sample(2);
            peer.Sample theirs = theirs(ours);
            same(seed, decode(our(ours)), theirs);
            same(seed, ourDecoded(new TSerializer(COMPACT).serialize(theirs)), ours);
            same(seed, ours.toBuilder().build(), ours);
        }
        ours.Broken broken = new ours.Broken("m", 7);
        peer.Broken theirs = new peer.Broken("m", 7);
        same(-1, bytes(ours.Broken.CODEC, broken), Bytes.of(new TSerializer(COMPACT).serialize(theirs)));
    }

    private ours.Sample sample(int depth) {
        return ours.Sample.builder()
                .yes(random.nextBoolean())
                .tiny((byte) random.nextInt())
                .small((short) random.nextInt())
                .medium(random.nextInt() >> random.nextInt(32))
                .large(random.nextLong() >> random.nextInt(64))
                .real(random.nextGaussian())
                .text(text())
                .data(Bytes.of(text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .mood(List.of(ours.Mood.CALM, ours.Mood.WILD, ours.Mood.COLD).get(random.nextInt(3)))
                .point(point())
                .numbers(list(random::nextLong))
                .words(new HashSet<>(list(this::text)))
                .points(map(random::nextInt, () -> list(this::point)))
                .keyed(map(this::point, () -> new HashSet<>(list(random::nextDouble))))
                .flags(list(random::nextBoolean))
                .choice(choice())
                .inner(depth == 0 ? null : sample(depth - 1))
                .far(random.nextBoolean() ? null : random.nextInt())
                .maybe(random.nextBoolean() ? null : random.nextBoolean())
                .farther(text())
                .build();
    }

    private ours.Choice choice() {
        return switch (random.nextInt(4)) {
            case 0 -> new ours.Choice.Number(random.nextLong());
            case 1 -> new ours.Choice.Text(text());
            case 2 -> new ours.Choice.Point(point());
            default -> new ours.Choice.Flags(list(random::nextBoolean));
        };
    }

    private ours.Point point() {
        return new ours.Point(random.nextInt(), random.nextInt(100));
    }

    private String text() {
        return random.ints(random.nextInt(20), 1, 0x2000).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
        Map<K, V> map = new HashMap<>();
        list(key).forEach(each -> map.put(each, value.get()));
        return map;
    }

    private static peer.Sample theirs(ours.Sample ours) {
        peer.Sample theirs = new peer.Sample();
        theirs.setYes(ours.yes()).setTiny(ours.tiny()).setSmall(ours.small()).setMedium(ours.medium());
        theirs.setLarge(ours.large()).setReal(ours.real()).setText(ours.text());
        theirs.setData(ByteBuffer.wrap(ours.data().toByteArray()));
        theirs.setMood(peer.Mood.findByValue(ours.mood().number()));
        theirs.setPoint(theirs(ours.point()));
        theirs.setNumbers(ours.numbers()).setWords(ours.words()).setFlags(ours.flags()).setFarther(ours.farther());
        theirs.setPoints(mapped(ours.points(), key -> key, list -> list.stream().map(Differential::theirs).toList()));
        theirs.setKeyed(mapped(ours.keyed(), Differential::theirs, set -> set));
        theirs.setChoice(ours.choice()
                .match(
                        number -> peer.Choice.number(number.value()),
                        text -> peer.Choice.text(text.value()),
                        point -> peer.Choice.point(theirs(point.value())),
                        flags -> peer.Choice.flags(flags.value()),
                        unrecognized -> {
                            throw new AssertionError(unrecognized);
                        }));
        if (ours.inner() != null) {
            theirs.setInner(theirs(ours.inner()));
        }
        if (ours.far() != null) {
            theirs.setFar(ours.far());
        }
        if (ours.maybe() != null) {
            theirs.setMaybe(ours.maybe());
        }
        return theirs;
    }

    private static peer.Point theirs(ours.Point ours) {
        return new peer.Point(ours.x(), ours.y());
    }

    private static <K, V, L, W> Map<L, W> mapped(Map<K, V> map, Function<K, L> key, Function<V, W> value) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(each -> key.apply(each.getKey()), each -> value.apply(each.getValue())));
    }

    private static byte[] our(ours.Sample value) {
        return bytes(ours.Sample.CODEC, value).toByteArray();
    }

    private static <T> Bytes bytes(Codec<T> codec, T value) {
        ByteBuf buffer = Unpooled.buffer();
        codec.encode(value, new WireWriter(buffer));
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return Bytes.of(bytes);
    }

    private static ours.Sample ourDecoded(byte[] bytes) {
        WireReader in = new WireReader(Unpooled.wrappedBuffer(bytes));
        ours.Sample value = ours.Sample.CODEC.decode(in);
        in.end();
        return value;
    }

    private static TBase<?, ?> decode(byte[] bytes) throws TException {
        peer.Sample value = new peer.Sample();
        new TDeserializer(COMPACT).deserialize(value, bytes);
        return value;
    }

    private static void same(long seed, Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("seed " + seed + ": " + found + ", where " + expected + " was expected");
        }
    }
}
