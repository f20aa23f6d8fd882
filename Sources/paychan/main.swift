import PaychanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(PaychanCommand.run(arguments: Array(CommandLine.arguments.dropFirst())))
