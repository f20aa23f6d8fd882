/// A value that is known by its place on the command line.
struct Argument: Sendable {
  let name: String
  let help: String
  var isRequired = true
  /// What a shell may offer, where the name does not say that.
  var offers: Candidates?

  /// As help shows it: `<hex>`, or `[<hex>]` when it may be left out.
  var usage: String { isRequired ? "<\(name)>" : "[<\(name)>]" }
}
