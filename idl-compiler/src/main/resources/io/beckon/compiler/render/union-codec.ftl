    /** How it travels. */
    Codec<${unit.name}> CODEC = new UnionCodec<${unit.name}>(Contract.V1, "${unit.name}") {
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
        protected void encodeCase(${unit.name} union, WireWriter out) {
<#list unit.cases as case>
            if (union instanceof ${case.name} value) {
                ${case.field.write}
            }
</#list>
            if (union instanceof Unrecognized) {
                throw new EncodeException("a case of ${unit.name} that came from a newer peer cannot be sent on");
            }
        }

<#include "union-codec-packed.ftl">

        @Override
        protected ${unit.name} decodeCase(WireReader in) {
            return switch (in.fieldId()) {
<#list unit.cases as case>
                case ${case.field.id} -> new ${case.name}(${case.field.read});
</#list>
                default -> {
                    in.skip();
                    yield new Unrecognized(in.fieldId());
                }
            };
        }
    };
