package import Channels
package import Simulation

/// A value of a family that can be put into words.
package protocol Worded {
  /// The value as a part of a sentence.
  ///
  /// An order continues "Alice is told to"; a trick is a sentence without its full stop.
  var words: String { get }
}

/// A message of a family that can be put into words.
package protocol ToldMessage {
  /// The message and its contents, short enough for a list.
  var words: String { get }
  /// The message without its contents, which were told when it was sent.
  var shortWords: String { get }
  /// The half-signed transaction that it carries.
  var proposal: Proposal? { get }
}

extension ToldMessage {
  /// It carries none.
  package var proposal: Proposal? { nil }
}

/// The name of a transaction of a family in words.
package protocol ToldName: TransactionNaming {
  /// The name in a sentence, with its article unless it has a number: `the refund`,
  /// `commitment 3`.
  var words: String { get }
  /// The name as `--state` takes it.
  var stateWord: String { get }
  /// The name without its number.
  var kind: String { get }
}

extension ToldName {
  /// The name as a trace has it.
  package var stateWord: String { description }
}

/// A rule of a family, with the part of the family's text that demands it.
package protocol ToldRule: ChannelRule {
  /// What the family's text calls the clause: `clause 4`, `fact C`.
  var clauseWords: String { get }
  /// The heading of the clause.
  var clauseTitle: String { get }
}
