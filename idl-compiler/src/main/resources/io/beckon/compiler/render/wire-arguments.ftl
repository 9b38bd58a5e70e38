    ${method.argumentsHeader}
        static final Codec<${method.arguments}> CODEC = new StructCodec<${method.arguments}>(Contract.V1, ${method.fields?size}) {
<#list method.codecs as codec>
            ${codec}
<#if !codec?has_next>

</#if>
</#list>
            @Override
            protected void describe(StructSchema schema) {
                ${method.schema}
            }

            @Override
            protected void encodeFields(${method.arguments} value, WireWriter out) {<#list method.ascending>
<#items as field>
                ${field.write}
</#items>
            </#list>}

            @Override
            protected ${method.arguments} decodeFields(WireReader in) {
<#list method.fields as field>
                ${field.local};
</#list>
                while (in.nextField()) {
<#if method.ascending?has_content>
                    switch (in.fieldId()) {
<#list method.ascending as field>
                        case ${field.id} -> ${field.name} = ${field.read};
</#list>
                        default -> in.skip();
                    }
<#else>
                    in.skip();
</#if>
                }
                ${method.build}
            }

<#include "wire-arguments-packed.ftl">
        };
<#if method.checks()?has_content>

        ${method.arguments} {
<#list method.checks() as check>
            ${check}
</#list>
        }
</#if>
<#list method.methods as each>

        ${each}
</#list>
    }
