<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.EnumUnit" -->
<#include "head.ftl">
public enum ${unit.name} {
<#list unit.constants as constant>
${constant.javadoc}
    ${constant.name}(${constant.number}),
</#list>
    /** A number that this version of the schema does not know. */
    UNRECOGNIZED(0);

    /** How it travels. */
    public static final Codec<${unit.name}> CODEC =
            Codecs.enumeration(${unit.name}::number, ${unit.name}::of, ${unit.name}::describe);

    private final int number;

    ${unit.name}(int number) {
        this.number = number;
    }

    /**
     * {@return the number on the wire}
     *
     * @throws IllegalStateException if it is {@code UNRECOGNIZED}, whose number is not known
     */
    public int number() {
        if (this == UNRECOGNIZED) {
            throw new IllegalStateException("${unit.name}.UNRECOGNIZED came from a newer peer and has no number here");
        }
        return number;
    }

    /**
     * {@return the constant of a number}, {@code UNRECOGNIZED} if this version of the schema has none
     *
     * @param number its number in the schema
     */
    public static ${unit.name} of(int number) {
        return switch (number) {
<#list unit.numbered as constant>
            case ${constant.number} -> ${constant.name};
</#list>
            default -> UNRECOGNIZED;
        };
    }

    private static void describe(EnumSchema schema) {
<#list unit.schema as statement>
        ${statement}
</#list>
    }
}
