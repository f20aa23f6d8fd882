public import Channels

/// An abstract model of a channel in Promela, for the model checker SPIN: a second opinion.
///
/// It is written from the rules of the protocol and shares no code with the parties and the ledger,
/// so that a mistake of theirs is not its own. Chain, miners and looks are the same for all
/// families; what is held, said and promised is the family's.
public struct Promela<Role: ChannelRole>: Hashable, Sendable {
  /// A number of the bounds, as the model names it.
  public struct Number: Hashable, Sendable {
    /// What the model calls it.
    public let name: String
    /// How large it is.
    public let value: Int
    /// What it says, as a comment.
    public let meaning: String

    /// Names a number.
    public init(_ name: String, _ value: Int, _ meaning: String) {
      self.name = name
      self.value = value
      self.meaning = meaning
    }
  }

  /// The numbers of the bounds, in the order in which they are written.
  public var numbers: [Number]
  /// Which transactions there are, what they spend, and when a block may hold them.
  public var transactions: String
  /// What the participants hold, do and are promised: a process each, under the name of its role.
  public var participants: String

  /// Puts a family's part together.
  public init(numbers: [Number], transactions: String, participants: String) {
    self.numbers = numbers
    self.transactions = transactions
    self.participants = participants
  }
}

extension Promela {
  /// The whole model, with the command line whose verdict it repeats.
  public func text(asking command: String) -> String {
    [
      Self.head(asking: command), numberLines, transactions, Self.chain, participants, Self.blocks,
    ].joined(separator: "\n\n") + "\n"
  }

  private var numberLines: String {
    let names = numbers.map { "#define \($0.name) \($0.value)" }
    let width = names.reduce(0) { max($0, $1.count) }
    return zip(names, numbers).map { name, number in
      name + String(repeating: " ", count: width - name.count) + "  /* \(number.meaning) */"
    }.joined(separator: "\n")
  }

  private static func head(asking command: String) -> String {
    """
    /* A payment channel as an abstract model, for the model checker SPIN: a second opinion.

       It asks what this command asks, with the same bounds:

         \(command)

       and answers, if it is in the file channel.pml, with

         spin -a channel.pml && cc -O2 -DSAFETY -o pan pan.c && ./pan -m100000

       "errors: 0" says that in every future of the model all that is asserted holds, as the
       command's "holds" does; "errors: 1" that some assertion fails, and "spin -t -p channel.pml"
       shows how. A search that ended early ("max search depth too small") says nothing: run pan
       again with a larger number after -m.

       Modelled are heights, locks, who holds which transaction with both signatures, miners who
       take their time and choose, looks that are missed, crashes, one cheat, orders to close and
       to give up, and goods. Not modelled are bytes, scripts, signatures, fees and branches: no
       block is undone, and nothing that waits is replaced by what pays more. Each payment is one
       unit.

       Two things are freer than in the command, so that what holds here holds for more: the network
       may lose, delay, double and reorder whatever was said, and a cheat may look away and say
       nothing at any time. */
    """
  }
}
