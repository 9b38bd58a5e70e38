<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.WideUnit" -->
<#include "head.ftl">
public final class ${unit.name} implements ${unit.implemented} {
<#list unit.fields as field>
    private final ${field.type} ${field.name};
</#list>

    private ${unit.name}(Builder builder) {
<#list unit.fields as field>
        ${field.name} = builder.${field.name};
</#list>
    }

<#list unit.fields as field>
${unit.accessors[field?index]}
    public ${field.type} ${field.name}() {
        return ${field.name};
    }

</#list>
<#list unit.methods as method>
    ${method}

</#list>
<#include "builder.ftl">

<#include "codec.ftl">
<#list unit.classes as class>

    ${class}
</#list>
}
