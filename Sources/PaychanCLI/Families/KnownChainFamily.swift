internal import Channels
internal import Simulation
internal import Telling
internal import Walkthroughs

/// A known family that settles on a chain of blocks: its stories are told, its transactions can be
/// asked about, and a node can replay what happened.
protocol KnownChainFamily: KnownFamily, IllustratedFamily {
  // paychan why

  /// How `--state` names a transaction.
  static var askedNames: AskedNames { get }
  /// The transaction that `--state` names.
  static func label(asked text: String) -> TransactionLabel<Name>?
}

extension KnownChainFamily {
  static var onChain: (any KnownChainFamily.Type)? { self }

  static var storyNames: [String] { Walkthrough<Self>.all.map(\.name) }

  static var forkNames: [String] {
    Walkthrough<Self>.all.flatMap(\.beats).flatMap(\.forks).map(\.name)
  }

  static func scenario(ofStory name: String) -> Scenario<Self>? {
    Walkthrough<Self>.named(name)?.played.scenes.last?.scenario
  }

  static func chainExport(of trace: Trace<Self>) -> ChainExport? { ChainExport(trace) }
}

/// How a command line names the transactions of a family's channels.
struct AskedNames: Sendable {
  /// What a number stands for.
  let number: String
  /// The names without a number.
  let names: [String]
  /// A name that a trace would have.
  let example: String
}
