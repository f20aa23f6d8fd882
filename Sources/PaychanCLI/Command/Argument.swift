/// A value that is known by its place on the command line.
struct Argument: Sendable {
  let name: String
  let help: String
  var isRequired = true

  /// As help shows it: `<hex>`, or `[<hex>]` when it may be left out.
  var usage: String { isRequired ? "<\(name)>" : "[<\(name)>]" }
}
