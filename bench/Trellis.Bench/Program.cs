Console.WriteLine("bench: nothing to measure yet");
