<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.StructUnit" -->
<#include "head.ftl">
${unit.header}
    /** How it travels. */
    public static final Codec<${unit.name}> CODEC = new ${unit.codec()}();

<#if unit.checked()>
    /** Checks that nothing is missing, and copies what could change. */
    public ${unit.name} {
<#list unit.fields?filter(field -> field.check??) as field>
        ${field.check}
</#list>
    }

</#if>
<#if unit.shown??>
    ${unit.shown}

</#if>
<#include "builder.ftl">

<#include "codec.ftl">
}
