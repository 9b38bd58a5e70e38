<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.ExceptionUnit" -->
<#include "head.ftl">
public final class ${unit.name} extends DeclaredException {
    @Serial
    private static final long serialVersionUID = 1;

<#list unit.fields as field>
    private final transient ${field.type} ${field.name};
</#list>

${unit.constructorJavadoc}
    ${unit.constructor}
        super(${unit.message});
<#list unit.checks as check>
        ${check}
</#list>
<#list unit.fields as field>
        this.${field.name} = ${unit.source}${field.name};
</#list>
    }

<#list unit.fields as field>
${unit.accessors[field?index]}
    public ${field.type} ${field.name}() {
        return ${field.name};
    }

</#list>
<#include "builder.ftl">

<#include "codec.ftl">
<#list unit.classes as class>

    ${class}
</#list>
}
