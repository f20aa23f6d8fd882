import ExactJSON
import Testing

@testable import PaychanCLI

@Suite("Lines of paychan ledger")
struct LedgerLineTests {
  @Test(
    "a line that is no request is answered, and the stream goes on",
    arguments: [
      ("x", "bad-request", "no JSON"), ("", "bad-request", "no JSON"),
      ("[]", "bad-request", "the line must be an object"),
      ("{}", "bad-request", "asks for nothing"),
      (#"{"tip":true,"mempool":true}"#, "bad-request", "several things at once: tip, mempool"),
      (#"{"tip":false}"#, "bad-request", "tip must be true"),
      (#"{"generate":1}"#, "bad-request", "and has none"),
      (#"{"generate":1,"script":"","address":""}"#, "bad-request", "has script and address"),
      (#"{"generate":-1,"script":"51"}"#, "bad-request", "a number from 0 to 100000"),
      (#"{"generate":1.5,"script":"51"}"#, "bad-request", "a number from 0 to 100000"),
      (#"{"generate":1,"script":"5"}"#, "bad-request", "script is not hexadecimal"),
      (#"{"generate":1,"address":"bc1"}"#, "bad-request", "address is none"),
      (#"{"generate":1,"descriptor":"wpkh()"}"#, "bad-request", "descriptor is none"),
      (#"{"block":"00"}"#, "block-decode-failed", "block is none"),
      (#"{"block":7}"#, "bad-request", "block must be a string"),
      (#"{"test":"0200"}"#, "tx-decode-failed", "test is no transaction"),
      (#"{"send":"zz"}"#, "bad-request", "send is not hexadecimal"),
      (#"{"invalidate":"00"}"#, "bad-request", "64 hexadecimal digits"),
      (#"{"time":-1}"#, "bad-request", "seconds since 1970"),
      (#"{"time":4294967296}"#, "bad-request", "seconds since 1970"),
      (#"{"output":"00:0"}"#, "bad-request", "a txid, a colon and a number"),
      (#"{"load":"/no/such/file"}"#, "bad-block-file", "/no/such/file"),
    ])
  func answersBadLine(line: String, error: String, message: String) throws {
    let outcome = PaychanCommand.program.run("ledger", input: line + "\n{\"tip\":true}\n")
    #expect(outcome.code == .fine)
    #expect(outcome.messages.isEmpty)
    let answers = outcome.output.split(separator: "\n")
    #expect(answers.count == 2)
    let first = try JSON(parsing: Array(answers[0].utf8))
    #expect(first["error"]?.string == error)
    #expect(first["message"]?.string?.contains(message) == true)
    #expect(try JSON(parsing: Array(answers[1].utf8))["height"] == 0)
  }

  @Test("a label comes back, and an expectation that holds is said to hold")
  func keepsExpectation() throws {
    var talk = LedgerTalk()
    let answer = try talk.say(
      #"{"generate":0,"script":"51","label":"nothing","expect":{"height":0}}"#)
    #expect(answer == ["blocks": [], "height": 0, "label": "nothing", "expected": true])
    #expect(talk.session.isAsExpected)
  }

  @Test(
    "an expectation that fails is said to fail, and ends with 1",
    arguments: [
      (#"{"height":1}"#, "height should be 1 and is 0"),
      (#"{"depth":0}"#, "depth should be 0 and is not there"),
      (#"{"height":0,"blocks":[""]}"#, #"blocks should be [""] and is []"#),
    ])
  func failsExpectation(expectation: String, difference: String) throws {
    let line = #"{"generate":0,"script":"51","expect":"# + expectation + "}\n"
    let outcome = PaychanCommand.program.run("ledger", input: line)
    #expect(outcome.code == .refused)
    #expect(outcome.output == "{\"blocks\":[],\"height\":0,\"expected\":false}\n")
    #expect(outcome.messages == "line 1 is not answered as expected: \(difference)\n")
  }

  @Test("a line that is no JSON is answered in words, not by names of the program")
  func explainsNoJSON() {
    let outcome = PaychanCommand.program.run("ledger", input: "hoho\n")
    let answer =
      #"{"error":"bad-request","message":"the line is no JSON: at byte 0, 'h' cannot stand there"}"#
    #expect(outcome == Outcome(code: .fine, output: "\(answer)\n", messages: ""))
  }

  @Test(
    "a file that is not saved ends with 74, unless the line expects that",
    arguments: [
      (#"{"save":"/dev/full"}"#, ExitCode.inputOutput),
      (#"{"save":"/dev/full","expect":{"saved":1}}"#, .inputOutput),
      (#"{"save":"/dev/full","expect":{"error":"bad-block-file"}}"#, .fine),
      (#"{"save":"/dev/null"}"#, .fine),
    ])
  func failsToSave(line: String, code: ExitCode) {
    let outcome = PaychanCommand.program.run("ledger", input: "\(line)\n{\"tip\":true}\n")
    #expect(outcome.code == code)
    #expect(outcome.output.split(separator: "\n").count == 2)
  }

  @Test("the sentence about an answer that is not as expected names the line and its label")
  func namesSurprise() {
    let lines = """
      {"tip":true,"expect":{"height":0}}
      {"tip":true,"label":"the end","expect":{"height":7,"hash":"","time":1296688602}}
      {"send":"00","label":8,"expect":{"allowed":true}}

      """
    let outcome = PaychanCommand.program.run("ledger", input: lines)
    #expect(outcome.code == .refused)
    let genesis = "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206"
    let messages = """
      line 2 (the end) is not answered as expected: height should be 7 and is 0; \
      hash should be "" and is "\(genesis)"
      line 3 (8) is not answered as expected: allowed should be true and is not there

      """
    #expect(outcome.messages == messages)
  }
}
