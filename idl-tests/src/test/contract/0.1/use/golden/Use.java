package golden;

import golden.bounds.Item;
import golden.bounds.Orders;
import golden.bounds.Size;
import golden.constants.ConstantsConstants;
import golden.enums.Priority;
import golden.exceptions.NotFound;
import golden.names.Names;
import golden.names.Value;
import golden.old.Keyed;
import golden.old.Loose;
import golden.recursive.Forest;
import golden.recursive.Node;
import golden.recursive.Person;
import golden.recursive.Relation;
import golden.services.Many;
import golden.services.ManyAsync;
import golden.structs.Color;
import golden.structs.Everything;
import golden.structs.Linked;
import golden.structs.OutOfOrder;
import golden.structs.Tree;
import golden.structs.Typedefs;
import golden.unions.Circle;
import golden.unions.Drawing;
import golden.unions.Shape;
import golden.wide.Wide;
import io.beckon.codec.Bytes;
import io.beckon.codec.Codec;
import io.beckon.codec.DecodeException;
import io.beckon.codec.InvalidValueException;
import io.beckon.codec.MissingFieldException;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.rpc.ServiceDescriptor;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import golden.annotations.Holder;
import golden.annotations.Payer;
import golden.annotations.Proof;
import golden.annotations.Refused;
import golden.annotations.Silent;
import golden.annotations.Tint;
import golden.times.Clock;
import golden.times.Order;
import golden.times.TimesConstants;
import golden.times.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Uses what the golden schemas become, as a user would. */
@SuppressWarnings({"deprecation", "doclint:missing"}) // golden.annotations; only generated code is asked for comments
public final class Use {
    private Use() {}

    /**
     * Fails where a golden file does not behave.
     *
     * @param args none
     */
    public static void main(String[] args) {
        structs();
        unions();
        enums();
        exceptions();
        constants();
        services();
        names();
        old();
        times();
        annotations();
        bounds();
        recursive();
        wide();
    }

    private static void bounds() {
        Item.Builder item = Item.builder().weight(1);
        golden.bounds.Order.Builder order =
                golden.bounds.Order.builder().customer("Ada").items(List.of(item.price(BigDecimal.ONE).seal(Bytes.of((byte) 1, (byte) 2)).build()));
        travels(golden.bounds.Order.CODEC, order.build());
        invalid("Item.quantity: must be >= 1", () -> item.quantity(0).build());
        invalid("Item.quantity: must be <= 100", () -> item.quantity(101).build());
        item.quantity(1);
        invalid("Item.weight: must be >= 0.5", () -> item.weight(Double.NaN).build());
        item.weight(0.5);
        invalid("Item.shelf: must be <= 9", () -> item.shelf((short) 10).build());
        item.shelf((short) 9);
        invalid("Item.price: must be >= 0.01", () -> item.price(new BigDecimal("0.009")).build());
        item.price(new BigDecimal("0.01"));
        invalid("Item.seal: must have the size 2, and has 3", () -> item.seal(Bytes.utf8("abc")).build());
        invalid("Order.customer: must match [A-Z][a-z]+", () -> order.customer("ada").build());
        invalid("Order.customer: must have the size 1..100, and has 0", () -> order.customer("").build());
        invalid("Order.items: must have the size 1.., and has 0", () -> order.customer("Eve").items(List.of()).build());
        invalid("Order.note: must have the size 0..5, and has 6", () -> order.items(List.of(item.seal(Bytes.utf8("ab")).build())).note("secret").build());
        // Characters are code points: these are five.
        order.note("\ud83d\ude00".repeat(5)).build();
        invalid("Order.total: must be <= 9007199254740993", () -> order.total(9007199254740994L).build());
        invalid("Size.millimetres: must be >= 1", () -> new Size.Millimetres(0));
        invalid("Size.parts: must have the size 1..3, and has 0", () -> new Size.Parts(Map.of()));
        invalid("Refused.code: must be >= 400", () -> new golden.bounds.Refused(1));
        String valid = hex(golden.bounds.Order.CODEC, order.total(0).build());
        String invalid = valid.replace("1800150217", "1800150017");
        notDecoded("items[0].quantity: must be >= 1", golden.bounds.Order.CODEC, invalid);
        notDecoded("millimetres: must be >= 1", Size.CODEC, "1500" + "00");
        notDecoded(
                "order.items[0].quantity: must be >= 1",
                Orders.SERVICE.methods().get(0).descriptor().arguments(),
                "1c" + invalid + "1502" + "00");
        notDecoded("parts[0].quantity: must be >= 1", Size.CODEC, "2b018c0161" + "18001500" + "00" + "00");
    }

    private static void recursive() {
        Node deep = deep(10_000);
        same(deep, deep(10_000));
        same(deep.hashCode(), deep(10_000).hashCode());
        same(deep.equals(deep(9_999)), false);
        same(deep.equals(null) || deep.equals("x"), false);
        same(deep.toString().length() < 5_000, true);
        same(new Forest(List.of(deep)), new Forest(List.of(deep(10_000))));
        Relation relation = new Relation.Stranger("x");
        Relation twin = relation;
        for (int i = 0; i < 10_000; i++) {
            Person person = new Person("p", List.of(relation));
            relation = i % 2 == 0 ? new Relation.Friend(person) : new Relation.Family(Map.of("f", person));
            person = new Person("p", List.of(twin));
            twin = i % 2 == 0 ? new Relation.Friend(person) : new Relation.Family(Map.of("f", person));
        }
        same(relation, twin);
        same(relation.hashCode(), twin.hashCode());
        same(deep(1).toString(), "Node[label=0, next=Node[label=leaf, next=null, children=[], secret=***], children=[], secret=***]");
        notSent(Node.CODEC, deep);
        travels(Node.CODEC, deep(50));
    }

    private static Node deep(int depth) {
        Node node = Node.builder().label("leaf").build();
        for (int i = 0; i < depth; i++) {
            node = Node.builder().label("" + i).next(node).build();
        }
        return node;
    }

    private static void wide() {
        refused("Wide.second is missing", Wide.builder()::build);
        Wide wide = Wide.builder().second(2).third(new ArrayList<>(List.of("a"))).f130(130).build();
        same(wide.first(), "1");
        same(wide.f130(), 130L);
        travels(Wide.CODEC, wide.toBuilder().fourth(wide).build());
        same(wide.equals(wide.toBuilder().f99(99).build()), false);
        same(wide.toString().startsWith("Wide[first=1, second=2, third=[a], fourth=null, fifth=***, f6=0"), true);
        refused("Wide.third is missing", () -> wide.toBuilder().third(null).build());
    }

    private static void invalid(String why, Runnable action) {
        try {
            action.run();
        } catch (InvalidValueException e) {
            same(e.getMessage(), why);
            return;
        }
        throw new AssertionError("not refused: " + why);
    }

    private static void structs() {
        Everything.Builder builder = Everything.builder().must(Color.RED);
        refused("Everything.mustToo is missing", builder::build);
        Everything everything = builder.mustToo(7).build();
        same(everything.medium(), 42);
        same(everything.name(), "say \"hi\"\n");
        same(everything.numbers(), List.of(1, 2, 3));
        same(everything.maybeNumber(), null);
        travels(Everything.CODEC, everything);
        Tree tree = new Tree("root", List.of(new Tree("leaf", List.of(), null)), null);
        travels(
                Everything.CODEC,
                everything.toBuilder()
                        .data(Bytes.of((byte) 1, (byte) 2))
                        .maybeNumber(5)
                        .maybeColors(List.of(Color.GREEN))
                        .words(Set.of("a"))
                        .trees(Map.of("t", List.of(tree, tree)))
                        .build());
        travels(Typedefs.CODEC, new Typedefs(List.of(tree)));
        travels(Linked.CODEC, new Linked(new UUID(1, 2), null, 0.5, null, ""));
        notDecoded("Linked.id is missing", Linked.CODEC, "580000");
        notDecoded("Linked.label is missing", Linked.CODEC, "1d" + "00".repeat(16) + "00");
        same(hex(OutOfOrder.CODEC, new OutOfOrder("x", 1, true)), "2502" + "083c0178" + "019003" + "00");

        List<Integer> numbers = new ArrayList<>(List.of(1));
        Everything copied = everything.toBuilder().numbers(numbers).build();
        numbers.add(2);
        same(copied.numbers(), List.of(1));
        refused("Everything.name is missing", () -> everything.toBuilder().name(null).build());
        notDecoded("Everything.mustToo is missing", Everything.CODEC, "00");
        // A field that this version does not know, and a known one of another type.
        same(decode(Tree.CODEC, "180178" + "4c150a00" + "00"), new Tree("x", List.of(), null));
        notDecoded("a value of type I32, where BINARY was expected", Tree.CODEC, "1502" + "00");
    }

    private static void unions() {
        Shape circle = new Shape.Circle(new Circle(1.5));
        travels(Drawing.CODEC, new Drawing(List.of(circle, new Shape.Square(2), new Shape.Polygon(List.of(3)))));
        same(area(circle), "circle");
        same(area(decode(Shape.CODEC, "950e00")), "unrecognized 9");
        notDecoded("no case in the union Shape", Shape.CODEC, "00");
        notDecoded("a second case in the union Shape", Shape.CODEC, "27" + "0000000000000000" + "280178" + "00");
        notSent(Shape.CODEC, new Shape.Unrecognized(9));
    }

    private static String area(Shape shape) {
        return shape.match(
                circle -> "circle",
                square -> "square",
                polygon -> "polygon",
                string -> "string",
                unrecognized -> "unrecognized " + unrecognized.id());
    }

    private static void enums() {
        same(Priority.NORMAL.number(), 2);
        same(Priority.VERY_HIGH.number(), 11);
        same(Priority.of(-1), Priority.NEGATIVE);
        same(Priority.of(77), Priority.UNRECOGNIZED);
        notSent(Everything.CODEC, Everything.builder().must(Color.UNRECOGNIZED).mustToo(1).build());
    }

    private static void exceptions() {
        NotFound notFound = new NotFound("gone", List.of("here"));
        same(notFound.getMessage(), "gone");
        NotFound arrived = decode(NotFound.CODEC, hex(NotFound.CODEC, notFound));
        same(arrived.nearby(), List.of("here"));
        same(new golden.exceptions.Broken(3, null).getMessage(), "code=3, cause=null");
    }

    private static void constants() {
        same(ConstantsConstants.GREETING, "Gr\u00fc\u00dfe, \"Welt\"");
        same(ConstantsConstants.BIG, 9007199254740993L);
        same(ConstantsConstants.RAW, Bytes.utf8("raw"));
        same(ConstantsConstants.SMALL_PRIMES, Set.of((short) 2, (short) 3, (short) 5));
        same(ConstantsConstants.TREE.children().get(0).label(), "leaf");
        same(ConstantsConstants.NESTED.get("a"), List.of((byte) 1, (byte) 2));
    }

    private static void services() {
        same(names(Many.SERVICE), List.of("ping", "add", "find", "log", "all", "digest", "isEven", "isOdd"));
        same(names(ManyAsync.SERVICE), names(Many.SERVICE));
        same(Many.SERVICE.name(), "golden.services.Many");
        var find = Many.SERVICE.methods().get(2).descriptor();
        same(find.exceptions().size(), 2);
        same(Many.SERVICE.methods().get(3).descriptor().isOneway(), true);
    }

    private static List<String> names(ServiceDescriptor<?> service) {
        return service.methods().stream().map(method -> method.descriptor().name()).toList();
    }

    private static void names() {
        travels(Value.CODEC, new Value.Value_2(3));
        travels(Value.CODEC, new Value.String_("x"));
        same(Names.SERVICE.methods().get(0).descriptor().name(), "notify");
    }

    private static void old() {
        Loose loose = Loose.builder().must("m").build();
        same(loose.name(), null);
        same(loose.given(), "x");
        same(loose.flag(), true);
        travels(Loose.CODEC, loose);
        travels(Loose.CODEC, loose.toBuilder().implicit("i").items(List.of("a")).build());
        Keyed keyed = Keyed.builder()
                .structs(Map.of(loose, Set.of(List.of(loose))))
                .containers(Map.of(List.of(1), Map.of(Set.of("a"), 0.5)))
                .build();
        travels(Keyed.CODEC, keyed);
    }

    private static void times() {
        Order.Builder builder = Order.builder().placed(Instant.EPOCH);
        refused("Order.due is missing", builder::build);
        Order order = builder.due(LocalDate.EPOCH).build();
        same(order.patience(), Duration.ZERO);
        same(order.price(), BigDecimal.ZERO);
        same(order.paid(), null);
        same(order.tax(), new BigDecimal("0.190"));
        same(order.steps(), List.of(Duration.ofMillis(500), Duration.ofHours(1)));
        travels(Order.CODEC, order);
        travels(
                Order.CODEC,
                order.toBuilder()
                        .paid(Instant.MAX)
                        .discount(new BigDecimal("-1E+9"))
                        .prices(Map.of(LocalDate.MIN, new BigDecimal("2.00")))
                        .seen(Set.of(Instant.MIN))
                        .build());
        notDecoded("Order.placed is missing", Order.CODEC, "00");
        travels(When.CODEC, new When.Day(LocalDate.of(2026, 1, 31)));
        same(hex(golden.times.Duration.CODEC, new golden.times.Duration(Duration.ofSeconds(-1))), "1c1601150000" + "00");
        same(TimesConstants.RATES, Map.of(LocalDate.of(2026, 1, 31), new BigDecimal("1.0850")));
        same(Clock.SERVICE.methods().get(0).descriptor().name(), "now");
    }

    private static void annotations() {
        Payer payer = Payer.builder().name("Ada").card("4111").codes(List.of("1")).build();
        same(payer.toString(), "Payer[name=Ada, card=***, codes=***, fax=, tint=MAUVE]");
        same(new Proof.Password("secret").toString(), "Password[value=***]");
        same(new Refused("no", "123", 5).getMessage(), "reason=no, account=***, code=5");
        same(new Silent("secret").getMessage(), "message=***");
        travels(Payer.CODEC, payer);
        same(isDeprecated(Tint.class, Holder.class), List.of(true, false));
    }

    private static List<Boolean> isDeprecated(Class<?>... types) {
        return Stream.of(types).map(type -> type.isAnnotationPresent(Deprecated.class)).toList();
    }

    private static <T> void travels(Codec<T> codec, T value) {
        same(decode(codec, hex(codec, value)), value);
    }

    private static <T> String hex(Codec<T> codec, T value) {
        ByteBuf buffer = Unpooled.buffer();
        codec.encode(value, new WireWriter(buffer));
        return ByteBufUtil.hexDump(buffer);
    }

    private static <T> T decode(Codec<T> codec, String hex) {
        WireReader reader = new WireReader(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex)));
        T value = codec.decode(reader);
        reader.end();
        return value;
    }

    private static void notDecoded(String why, Codec<?> codec, String hex) {
        try {
            decode(codec, hex);
        } catch (DecodeException e) {
            same(e.getMessage().startsWith(why), true);
            return;
        }
        throw new AssertionError("decoded, but: " + why);
    }

    private static <T> void notSent(Codec<T> codec, T value) {
        try {
            hex(codec, value);
        } catch (RuntimeException e) {
            return;
        }
        throw new AssertionError("sent: " + value);
    }

    private static void refused(String why, Runnable action) {
        try {
            action.run();
        } catch (MissingFieldException e) {
            same(e.getMessage().startsWith(why), true);
            return;
        }
        throw new AssertionError("not refused: " + why);
    }

    private static void same(Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            throw new AssertionError(found + ", where " + expected + " was expected");
        }
    }
}
