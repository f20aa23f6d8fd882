public import Bitcoin
public import Channels

/// A participant: a state machine, what it has stored, and what it could do with all that it ever
/// had.
public struct Participant<Family: SimulatedFamily>: Sendable {
  /// What never changes.
  public let setting: Setting<Family>
  /// The state machine.
  public internal(set) var party: Family.Party
  /// What it has stored.
  var notebook = Notebook<Family.Record>(keeping: .latest)
  /// The contract that it has last built the funding of, even if it has since forgotten it.
  @usableFromInline var built: Part<Family.Contract>?
  /// What it watches.
  var watched: Part<Family.Watch>?
  /// What it could offer to the ledger, had it kept all that it ever had.
  public internal(set) var holdings = Holdings<Family>()
  /// What it cannot take back: the most that it has promised another participant for good, or how
  /// much worth of goods it has handed over.
  public internal(set) var given = Amount.zero

  init(setting: Setting<Family>, party: Family.Party) {
    self.setting = setting
    self.party = party
  }

  /// Which role it has.
  public var role: Family.Role { party.role }
}

extension Participant: Marked {
  /// The role comes first: before they have done anything, participants look alike otherwise.
  public func write(to writer: inout MarkWriter) {
    writeState(to: &writer)
    writer.write(holdings)
  }

  private func writeState(to writer: inout MarkWriter) {
    writer.write(setting.mark)
    writer.write(UInt8(role.index))
    writer.write(party)
    given.encode(to: &writer)
    Family.write(notebook.latest, beside: party, to: &writer)
    writer.write(built?.mark ?? .none)
  }
}

// For models that leave out what of a participant they never ask for.
extension Participant {
  /// The fingerprint with something else in place of all that it holds.
  public func mark(writing writeKept: (inout MarkWriter) -> Void) -> Mark {
    var writer = MarkWriter()
    writeState(to: &writer)
    writeKept(&writer)
    return writer.mark
  }

  /// The fingerprint of what it holds, with something else in place of its state.
  public func markOfHoldings(writing writeState: (inout MarkWriter) -> Void) -> Mark {
    var writer = MarkWriter()
    writer.write(setting.mark)
    writer.write(UInt8(role.index))
    writer.write(built?.mark ?? .none)
    writer.write(holdings)
    writeState(&writer)
    return writer.mark
  }
}
