import ExactJSON
import Testing

@Test("setting a key that exists keeps its place")
func replacesInPlace() {
  var object: JSONObject = ["a": 1, "b": 2]
  object["a"] = 3
  #expect(JSON.object(object).text() == #"{"a":3,"b":2}"#)
}

@Test("a new key goes last, and nil removes one")
func appendsAndRemoves() {
  var object: JSONObject = ["a": 1, "b": 2]
  object["c"] = 3
  object["a"] = nil
  object["d"] = nil
  #expect(JSON.object(object).text() == #"{"b":2,"c":3}"#)
}

@Test("objects with another order are not equal")
func comparesOrder() {
  let first: JSONObject = ["a": 1, "b": 2]
  let second: JSONObject = ["b": 2, "a": 1]
  #expect(first != second)
}

@Test("values are reached by key and place")
func reachesIn() {
  let value: JSON = ["list": [true, "text", 7]]
  #expect(value["list"]?[0]?.bool == true)
  #expect(value["list"]?[1]?.string == "text")
  #expect(value["list"]?[2]?.number?.int64 == 7)
  #expect(value["list"]?[3] == nil)
  #expect(value["other"] == nil)
  #expect(value[0] == nil)
}

@Test("pairs become members in their order")
func takesPairs() {
  let pairs: [(String, JSON)] = [("b", 1), ("a", 2), ("\u{e9}", 3), ("e\u{301}", 4)]
  let object = JSONObject(uniqueKeysWithValues: pairs)
  #expect(object.members.map(\.key.utf8.count) == [1, 1, 2, 3])
  #expect(JSON.object(object).text() == #"{"b":1,"a":2,"\#u{e9}":3,"e\#u{301}":4}"#)
}
