#if os(Linux)
  import TestSupport
  import Testing

  @testable import Hashing

  /// Looks through all memory of the process for a secret that was hashed.
  @Suite("Secrets that were hashed", .serialized)
  struct HashMemoryTests {
    @Test("a message that was authenticated is nowhere")
    func message() throws {
      let places = try HiddenSecret().places { secret in
        secret.lend { bytes in
          var message = Array(bytes)
          _ = HMACSHA512.authenticate(message, key: [1, 2, 3])
          wipe(&message)
        }
      }
      #expect(places.isEmpty, "\(places)")
    }
  }
#endif
