<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.UnionUnit" -->
<#include "head.ftl">
public sealed interface ${unit.name} {
<#list unit.cases as case>
${case.javadoc}
    record ${case.name}(${case.field.type} value) implements ${case.implemented} {${case.body}}

</#list>
    /**
     * A case that this version of the schema does not know; it cannot be sent on.
     *
     * @param id its field's number
     */
    record Unrecognized(int id) implements ${unit.name} {}

<#if unit.match??>
${unit.matchJavadoc}
    ${unit.match}
<#list unit.cases as case>
        if (this instanceof ${case.name} value) {
            return ${case.function}.apply(value);
        }
</#list>
        return unrecognized.apply((Unrecognized) this);
    }

</#if>
<#include "union-codec.ftl">
}
