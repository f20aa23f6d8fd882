internal import Bitcoin
internal import ScriptEngine

/// The tour as text: every number in it is computed while it is written.
struct TourText {
  private let money = TourMoney()
  private let labels: TourLabels

  init() {
    labels = TourLabels(money)
  }

  var text: String {
    ([opening, funding, division, acceptance, tampering] + [closing]).joined(separator: "\n")
  }

  private var opening: String {
    """
    A payment channel rests on one output that two must sign for. Here is one, made
    and spent before your eyes. The secret keys are the numbers 1 and 2, which are
    public: never send money to them.

      payer  \(Hex.encode(ToyParty.payer.key))
      payee  \(Hex.encode(ToyParty.payee.key))

    """
  }

  private var funding: String {
    """
    1. The funding output holds \(money.fundingOutput.value). Its address is the hash of a script
       (P2WSH) that only both together can satisfy.

         \(shortScript)
         \(address(money.fundingOutput.scriptPubKey))

       paychan tour script | paychan script decode -
       paychan tour funding | paychan tx decode -

    """
  }

  private var division: String {
    """
    2. A transaction divides it. Each party signs, and the fee is the rest.

         \(TourMoney.forPayer) to the payer, \(TourMoney.forPayee) to the payee, \(TourMoney.fee) fee
         txid \(money.division.txid)

       paychan tour division | paychan tx decode -

    """
  }

  private var acceptance: String {
    let trace = TourSpend.honest.trace(money)
    let rows = trace.steps.filter { $0.role == .witnessScript }.map { step in
      let word = labels.word(step)
      let stack = step.stackAfter.map(labels.text) ?? ""
      return "     \(word)\(String(repeating: " ", count: max(1, 18 - word.count)))\(stack)"
    }
    let verdict = trace.error.map { "refused: \($0.coreText)" } ?? "accepted"
    return """
      3. The script runs on the two signatures. After each step, the stack:

      \(rows.joined(separator: "\n"))

         \(verdict)

         paychan tour honest | paychan verify --trace

      """
  }

  private var tampering: String {
    let attempts = TourSpend.allCases.filter { $0 != .honest }.map(attempt)
    return """
      4. What if someone cheats? In the words of Bitcoin Core:

      \(attempts.joined(separator: "\n"))
      """
  }

  private func attempt(_ spend: TourSpend) -> String {
    let trace = spend.trace(money)
    guard let error = trace.error else { return "   \(spend.title): accepted\n" }
    let step = trace.steps.last { $0.error != nil }
    let place = step.map { " at \(labels.word($0)), byte \($0.offset) of the \($0.role.rawValue)" }
    return """
         \(spend.title):
           refused\(place ?? "")
           \(error.identifier): \(error.coreText)
           stack: \(step.map { labels.text($0.stackBefore) } ?? "not reached")
           paychan tour \(spend.rawValue) | paychan verify --trace

      """
  }

  private var closing: String {
    "'paychan --help' lists what else there is.\n"
  }

  private var shortScript: String {
    money.script.instructions.map { instruction in
      let word = Script(Array(money.script.bytes[instruction.range])).assembly
      return labels.name(ofWord: word)
    }.joined(separator: " ")
  }

  private func address(_ script: Script) -> String {
    Address(script: script, network: .regtest)?.description ?? script.assembly
  }
}
