/// What the command line asks for.
struct Options {
  var effort = Effort.full
  var isJSON = false
  var filter = ""

  /// What can be written on the command line.
  static let usage = "usage: Benchmarks [--quick] [--json] [--filter NAME]"

  /// Reads the arguments behind the program's name; `nil` if any is unknown.
  init?(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--quick": effort = .quick
      case "--json": isJSON = true
      case "--filter":
        guard let name = rest.next() else { return nil }
        filter = name
      default: return nil
      }
    }
  }
}
