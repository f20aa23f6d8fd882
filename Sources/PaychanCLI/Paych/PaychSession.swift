internal import AccountLedger
internal import Channels
internal import ExactJSON
internal import Filecoin
internal import Simulation
internal import Telling
internal import Voucher

/// The two wallets, the ledger and all that was done with them: a session of voucher channels.
///
/// It is a story like any other, kept in a file: what a command line does is added to it as moves.
/// The file is written whole, under a lock, before anything is printed, so that no voucher is seen
/// that could be forgotten.
struct PaychSession {
  /// The file.
  let path: String
  /// The story, played.
  private(set) var play: Play<Voucher>
  /// Where the story ended when it was read.
  private let firstNewStep: Int

  private init(path: String, play: Play<Voucher>) {
    self.path = path
    self.play = play
    firstNewStep = play.steps.count
  }

  /// The world now.
  var world: World<Voucher> { play.world }

  /// The ledger now.
  var ledger: AccountLedger { world.layer.ledger }

  /// A wallet now.
  func wallet(_ role: PaymentRole) -> Voucher.Wallet { world[role].wallet }
}

// The file.
extension PaychSession {
  /// Where a session is kept if the command line does not say it.
  static let usualPath = "paych-session.json"

  static let option = Option(
    name: "session", help: "The file that keeps the session (\(usualPath)).",
    kind: .value(placeholder: "file"))

  /// The session as it is, or a new one where there is none.
  static func reading(_ invocation: Invocation) throws(CommandError) -> PaychSession {
    let path = invocation.value(of: option) ?? usualPath
    do {
      return PaychSession(
        path: path, play: try play(Input(file: path, console: invocation.console)))
    } catch .missingInput {
      return PaychSession(path: path, play: fresh)
    }
  }

  /// Does something with the session, and keeps what came of it; where that fails, nothing changes.
  static func changing<Result>(
    _ invocation: Invocation,
    _ body: (inout PaychSession) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let path = invocation.value(of: option) ?? usualPath
    let result: Result?
    do {
      result = try FolderLock.with(folderOf: path) { () throws(CommandError) in
        var session = try reading(invocation)
        let result = try body(&session)
        if session.hasChanged {
          try OutputFile.write(Array(session.play.session.text.utf8), to: path)
        }
        return result
      }
    } catch {
      switch error {
      case .system(let error): throw .unwritableFile(path: path, error)
      case .work(let error): throw error
      }
    }
    guard let result else { throw .sessionIsBusy(path: path) }
    return result
  }

  private var hasChanged: Bool { play.steps.count > firstNewStep }

  private static func play(_ input: Input) throws(CommandError) -> Play<Voucher> {
    let session: Session<Voucher>
    do throws(ScenarioError) {
      let document = try ScenarioDocument(parsing: input.bytes)
      session = try Session<Voucher>(json: document.json)
    } catch {
      throw .badData(input.name, problem: error.problem(in: input.bytes))
    }
    do { return try Play(session) } catch {
      throw .badData(
        input.name,
        problem: "has a move that cannot happen: move \(error.index), \(error.move.json)")
    }
  }

  private static var fresh: Play<Voucher> {
    do { return try Play(Session(Voucher.freshSession)) } catch {
      preconditionFailure("a session without moves can be played")
    }
  }
}

// What command lines do.
extension PaychSession {
  /// What a wallet refuses, in the words of the reference where it has any.
  static func refusal(_ refusal: Voucher.Refusal) -> CommandError {
    .walletRefused(refusal.words)
  }

  /// Lets an owner order something; where the wallet refuses, nothing changes.
  @discardableResult
  mutating func order(
    _ role: PaymentRole, _ order: Voucher.Order
  ) throws(CommandError) -> [Event<Voucher>] {
    var changed = play
    do { try changed.make(.order(role, order)) } catch {
      throw .walletRefused("the \(role.rawValue)'s program does not run in this session")
    }
    let events = changed.steps.last?.events ?? []
    for event in events {
      if case .refused(_, let refusal) = event { throw Self.refusal(refusal) }
    }
    play = changed
    return events
  }

  /// Lets epochs pass.
  mutating func mine(_ count: Int) throws(CommandError) {
    guard count > 0 else { return }
    do { try play.make(.mine(count, .mempool)) } catch {
      throw .walletRefused("the epochs of this session do not pass: \(error)")
    }
  }

  /// Lets so many epochs pass that a message which was just sent counts as done.
  mutating func waitForMessage() throws(CommandError) {
    try mine(1 + Int(world.setting.terms.confidence))
  }

  /// The message of a name that was sent last.
  func lastMessage(in events: [Event<Voucher>]) -> ContentIdentifier? {
    for event in events.reversed() {
      if case .ledger(.sent(_, _, let message, nil)) = event { return message.cid }
    }
    return nil
  }
}
