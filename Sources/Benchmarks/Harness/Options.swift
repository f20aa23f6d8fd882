/// The options of the command line.
struct Options {
  var effort = Effort.full
  var isJSON = false
  var filter = ""

  /// The usage line.
  static let usage = "usage: Benchmarks [--quick] [--json] [--filter NAME]"

  /// Reads the arguments after the program's name; `nil` if any is unknown.
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
