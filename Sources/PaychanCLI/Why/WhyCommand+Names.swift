internal import Channels
internal import Simulation

// The transaction that `--state` names.
extension WhyCommand {
  /// Refuses what no family calls a transaction, before anything is read.
  static func requireName(_ invocation: Invocation) throws(CommandError) {
    let usual = FamilyChoice.usualOnChain.askedNames
    guard let text = invocation.value(of: usual.option),
      !chainFamilies.contains(where: { $0.hasTransaction(named: text) })
    else { return }
    throw unknownName(text, usual, invocation)
  }

  fileprivate static func unknownName(
    _ text: String, _ names: AskedNames, _ invocation: Invocation
  ) -> CommandError {
    invocation.path.usageError(
      .unknownTransaction(
        option: names.option.spelling, value: text, known: names.alternatives))
  }
}

extension KnownChainFamily {
  /// The transaction that a command line asks about; `nil` where it asks about all.
  static func askedLabel(
    _ invocation: Invocation
  ) throws(CommandError) -> TransactionLabel<Name>? {
    guard let text = invocation.value(of: askedNames.option) else { return nil }
    guard let label = label(asked: text) else {
      throw WhyCommand.unknownName(text, askedNames, invocation)
    }
    return label
  }

  /// Whether it calls a transaction so.
  fileprivate static func hasTransaction(named text: String) -> Bool {
    label(asked: text) != nil
  }
}

extension AskedNames {
  /// The option by which a transaction is asked about.
  var option: Option {
    let forms = ([number] + names).joined(separator: ", ")
    return Option(
      name: "state",
      help: """
        The transaction of the story: \(forms), or a name such as '\(example)'; without it all of \
        them, in a table.
        """,
      kind: .value(placeholder: "state"), offers: .words { [names] in names })
  }

  /// What the option takes, in the middle of a sentence.
  fileprivate var alternatives: String {
    "\(number), or \(names.joined(separator: ", ")), or a name such as '\(example)'"
  }
}
