import Foundation

// What libFuzzer calls. In all other programs nobody does.

/// The target whose name stands in `PAYCHAN_FUZZ_TARGET`.
private let chosen: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["PAYCHAN_FUZZ_TARGET"] ?? ""
  guard let target = (FuzzTarget.all + [.planted]).first(where: { $0.name == name }) else {
    print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
    exit(64)
  }
  return target
}()

/// Writes the seeds into the folder `PAYCHAN_FUZZ_SEEDS` and ends there, if it is set.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
  _ count: UnsafeMutablePointer<Int32>, _ words: UnsafeMutableRawPointer
) -> Int32 {
  guard let folder = ProcessInfo.processInfo.environment["PAYCHAN_FUZZ_SEEDS"] else { return 0 }
  do {
    for (number, seed) in try chosen.seeds().enumerated() {
      try Data(seed).write(to: URL(filePath: folder).appending(path: "seed-\(number)"))
    }
    exit(0)
  } catch {
    print("the seeds of '\(chosen.name)' cannot be written: \(error)")
    exit(74)
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
