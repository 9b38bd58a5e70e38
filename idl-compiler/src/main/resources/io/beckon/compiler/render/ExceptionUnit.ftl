<#-- @ftlvariable name="unit" type="io.beckon.compiler.java.ExceptionUnit" -->
<#include "head.ftl">
public final class ${unit.name} extends DeclaredException {
    /** How it travels. */
    public static final Codec<${unit.name}> CODEC = new ${unit.codec()}();

    @Serial
    private static final long serialVersionUID = 1;

<#list unit.fields as field>
    private final transient ${field.type} ${field.name};
</#list>

${unit.constructorJavadoc}
    ${unit.constructor}
        super(${unit.message});
<#list unit.fields?filter(field -> field.check??) as field>
        ${field.check}
</#list>
<#list unit.fields as field>
        this.${field.name} = ${field.name};
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
}
