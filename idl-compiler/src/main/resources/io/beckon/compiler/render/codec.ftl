    /** How it travels. */
    ${unit.codec()}
<#list unit.codecs as codec>
        ${codec}
<#if !codec?has_next>

</#if>
</#list>
        @Override
        protected void encodeFields(${unit.name} value, WireWriter out) {<#list unit.ascending>
<#items as field>
            ${field.write}
</#items>
        </#list>}

        @Override
        protected ${unit.name} decodeFields(WireReader in) {
            Builder builder = new Builder();
            while (in.nextField()) {
<#if unit.ascending?has_content>
                switch (in.fieldId()) {
<#list unit.ascending as field>
                    case ${field.id} -> builder.${field.name} = ${field.read};
</#list>
                    default -> in.skip();
                }
<#else>
                in.skip();
</#if>
            }
            return builder.build();
        }
    };
