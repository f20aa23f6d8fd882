import PaychanCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

exit(PaychanCommand.runProcess(arguments: Array(CommandLine.arguments.dropFirst())).rawValue)
