import Testing

@testable import PaychanCLI

@Suite("paychan run, asked wrongly")
struct RunErrorTests {
  /// A story of a few moves, as a person would write it.
  private func story(_ moves: String, terms: String = "\"capacity\":\"10 mBTC\"") -> String {
    """
    {"paychan-scenario":1,"name":"mine","terms":{\(terms),"unit":"1 mBTC","refund-height":200,
    "step":2,"reaction":1,"delay":1},"moves":[\(moves)]}
    """
  }

  @Test(
    "what is no story ends with 65 and says where",
    arguments: [
      ("", "error: standard input is empty\n"),
      ("{", "standard input is no JSON: line 1, column 2, at byte 1, it ends too early"),
      (
        "{\n  \"a\": x",
        "standard input is no JSON: line 2, column 8, at byte 9, 'x' cannot stand there"
      ),
      ("[]", "the whole value should be an object and is a list"),
      ("{}", "'paychan-scenario' is missing"),
      (#"{"paychan-scenario":7}"#, "is of version 7, and this program knows 1"),
    ])
  func refusesNoStory(text: String, message: String) {
    let outcome = PaychanCommand.program.run("run", "-", input: text)
    #expect(outcome.code == .badData)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test(
    "a wrong member is named with its place and what would be right",
    arguments: [
      (#"{"opne":"payer"}"#, "moves", "did you mean 'open'?"),
      (#"{"mine":-1}"#, "moves", "from 0 to"),
      (#"{"pay":"1 mBTX"}"#, "moves", "which is no amount: write a number, a space and sat"),
      (#"{"open":"payer","loud":true}"#, "loud", "means nothing there; remove it"),
      (#"{"mine":1,"wiht":[]}"#, "wiht", "means nothing there; did you mean 'with'?"),
    ])
  func refusesWrongMember(move: String, place: String, message: String) {
    let outcome = PaychanCommand.program.run("run", "-", input: story(move))
    #expect(outcome.code == .badData)
    #expect(outcome.messages.contains("'\(place)") || outcome.messages.contains(".\(place)"))
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test(
    "a move that cannot happen is named, with the reason and what would mend it",
    arguments: [
      (
        #"{"open":"payer"},{"deliver":"payer","message":0}"#,
        #"move 1, '{"deliver":"payer","message":0}', cannot happen there: there is no message 0 to"#
          + " the payer, for whom 0 wait; let the other side say something before"
      ),
      (
        #"{"mine":0}"#,
        #"move 0, '{"mine":0}', cannot happen there: 0 is too few; choose a number in range"#
      ),
      (
        #"{"mine":60000}"#, "cannot happen there: 60,000 is more than 52,560; choose a number"
      ),
      (
        #"{"restart":"payee"}"#,
        #"move 0, '{"restart":"payee"}', cannot happen there: the payee has not crashed;"#
          + " crash the payee before, or leave the move out"
      ),
      (
        #"{"broadcast":"refund","by":"payer"}"#,
        "the payer does not hold the refund; 'paychan run --json' on the moves before says"
      ),
    ])
  func refusesMove(moves: String, message: String) {
    let outcome = PaychanCommand.program.run("run", "-", input: story(moves))
    #expect(outcome.code == .badData)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("error: standard input cannot be run to its end: move "))
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test(
    "a move that lacks what a refusal kept from being made names the refusal",
    arguments: [
      (
        "2000 BTC",
        "Before that, in move 1, the payer refuses by the rule 'enough-coins': available"
          + " 10,000,000,000 sat, needed 200,000,000,718 sat"
      ),
      (
        "21000000 BTC",
        "Before that, in move 1, the payee refuses by the rule 'terms': fault"
          + " capacity-out-of-range, capacity 2,100,000,000,000,000 sat"
      ),
    ])
  func namesEarlierRefusal(capacity: String, cause: String) {
    let moves = #"{"open":"payer"},{"exchange":"all"},{"broadcast":"refund","by":"payer"}"#
    let text = story(moves, terms: "\"capacity\":\"\(capacity)\"")
    let whole = PaychanCommand.program.run("run", "-", input: text)
    #expect(whole.code == .badData)
    #expect(whole.messages.contains("the payer does not hold the refund; "))
    #expect(whole.messages.hasSuffix(" says what is held. \(cause)\n"), "\(whole.messages)")
    let line = text.replacing("\n", with: "") + "\n"
    #expect(PaychanCommand.program.run("run", "--lines", input: line).output.contains(cause))
  }

  @Test("a move that lacks something where no side refused anything names no refusal")
  func namesNoRefusal() {
    let outcome = PaychanCommand.program.run(
      "run", "-", input: story(#"{"broadcast":"refund","by":"payer"}"#))
    #expect(outcome.messages.hasSuffix(" says what is held\n"), "\(outcome.messages)")
  }

  @Test("a missing file ends with 66", arguments: ["no-such-story", "no/such/story.json", "{}"])
  func missesFile(path: String) {
    let outcome = PaychanCommand.program.run("run", path)
    #expect(outcome.code == .missingInput)
    #expect(outcome.messages.hasPrefix("error: there is no file '\(path)'"))
  }

  @Test(
    "a wrong command line ends with 64",
    arguments: [
      ([], "argument <scenario> is missing"),
      (["--json"], "argument <scenario> is missing"),
      (
        ["--template", "video-steam"],
        "there is no template 'video-steam'; did you mean 'video-stream'? 'paychan run"
      ),
      (["--template", "refund"], "did you mean 'early-refund' or 'early-refund-unprotected'?"),
      (["--template", "zebra"], "there is no template 'zebra'; 'paychan run --list-templates'"),
      (
        ["--template", "video-stream", "-"],
        "argument <scenario> and option '--template' exclude each other"
      ),
      (
        ["--template", "video-stream", "--list-templates"],
        "option '--template' and option '--list-templates' exclude each other"
      ),
      (
        ["--list-templates", "--export-chain", "x"],
        "option '--export-chain' and option '--list-templates' exclude each other"
      ),
    ])
  func refusesCommandLine(words: [String], message: String) {
    let outcome = PaychanCommand.program.runWords(["run"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(outcome.messages.contains("See 'paychan run --help'."))
  }
}
