internal import Channels
internal import Checker
internal import Simulation

/// The option by which an abstract model is written instead of exploring, for a second opinion.
enum PromelaOption {
  static let option = Option(
    name: "promela",
    help: """
      Explore nothing, but write an abstract model with the same bounds to this file, for the \
      model checker SPIN.
      """,
    kind: .value(placeholder: "file"))

  /// Refuses what says something about an exploration.
  static func refuseOthers(_ others: [Option], _ invocation: Invocation) throws(CommandError) {
    for other in others where invocation.has(other) {
      throw invocation.path.usageError(
        .exclusive("option '\(other.spelling)'", "option '\(option.spelling)'"))
    }
  }
}

extension KnownFamily {
  /// Writes the model of a world whose channel can be opened.
  static func writePromela(
    _ bounds: Bounds, to path: String, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    _ = try WorldModel<Self>.make(bounds, [], invocation)
    let model: Promela<Role>?
    do { model = try promela(bounds) } catch {
      throw invocation.path.usageError(
        .beyondModel(option: PromelaOption.option.spelling, error.bounds.map { "--\($0)" }))
    }
    guard let model else {
      throw invocation.path.usageError(
        .noModel(option: PromelaOption.option.spelling, family: name))
    }
    let text = model.text(asking: command(asking: invocation))
    try OutputFile.write(Array(text.utf8), to: path)
    return .fine
  }

  /// The command that explores the same world.
  static func command(asking invocation: Invocation) -> String {
    let options = [FamilyChoice.option] + boundsOptions
    let given = options.filter(invocation.has).compactMap { option in
      invocation.value(of: option).map { "\(option.spelling) \($0)" }
    }
    return (["paychan", "explore"] + given).joined(separator: " ")
  }
}
