namespace java hello

service Hello {
  string hello(1: string name)
}
