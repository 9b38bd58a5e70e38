<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.UnionUnit" -->
<#include "head.ftl">
public sealed interface ${unit.name} {
    /** How it travels. */
    Codec<${unit.name}> CODEC = new ${unit.codec()}();

<#list unit.cases as case>
${case.javadoc}
    record ${case.name}(${case.field.type} value) implements ${unit.name} {<#if case.hasBody()>
<#if case.field.check??>
        /** Checks that the value is there. */
        public ${case.name} {
            ${case.field.check}
        }
<#if case.shown??>

</#if>
</#if>
<#if case.shown??>
        ${case.shown}
</#if>
    </#if>}

</#list>
    /**
     * A case that this version of the schema does not know; it cannot be sent on.
     *
     * @param id its field's number
     */
    record Unrecognized(int id) implements ${unit.name} {}

${unit.matchJavadoc}
    ${unit.match}
<#list unit.cases as case>
        if (this instanceof ${case.name} value) {
            return ${case.function}.apply(value);
        }
</#list>
        return unrecognized.apply((Unrecognized) this);
    }

<#include "union-codec.ftl">
}
