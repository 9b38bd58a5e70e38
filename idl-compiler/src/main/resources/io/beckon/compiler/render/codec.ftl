    /** How it travels. */
    public static final Codec<${unit.name}> CODEC = new StructCodec<${unit.name}>(Contract.V1, ${unit.fields?size}) {
<#list unit.codecs as codec>
        ${codec}
<#if !codec?has_next>

</#if>
</#list>
        @Override
        protected void describe(StructSchema schema) {
            ${unit.schema}
        }

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

        @Override
        protected void packFields(${unit.name} value, PackedWriter out) {
<#list unit.packing() as statement>
            ${statement}
</#list>
        }

        @Override
        protected ${unit.name} unpackFields(PackedReader in) {
<#list unit.unpacking() as statement>
            ${statement}
</#list>
        }
    };
