cpp_include "<vector>"; java_package com.acme php_namespace 'Acme'
namespace * acme (reason = "all")
typedef map cpp_type "M" <string,i32> (a="b")  Map (c)
typedef list<string (python.immutable = "", max = 5;)> cpp_type "L" List
senum Old { "a", 'b' "c" }
struct Node xsd_all { 1: Node & next xsd_optional xsd_nillable xsd_attrs { 1: string lang, 2: i32 size } (a)
  required list<i32> list; string map; }
service Late { async void go(Node n); }
