<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.StructUnit" -->
<#include "head.ftl">
${unit.header}
<#if unit.checks()?has_content>
    public ${unit.name} {
<#list unit.checks() as check>
        ${check}
</#list>
    }

</#if>
<#list unit.methods as method>
    ${method}

</#list>
<#include "builder.ftl">

<#include "codec.ftl">
<#list unit.classes as class>

    ${class}
</#list>
}
