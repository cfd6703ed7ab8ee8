// Calls one operation of the published client, and prints what it gives or throws.
// In the environment: CLIENT (its folder), BASE_URL, TOKEN. Arguments: resource, operation, request, request options.
const { AgentPhoneClient } = require(process.env.CLIENT);

const client = new AgentPhoneClient({ token: process.env.TOKEN, baseUrl: process.env.BASE_URL });
const [resource, operation, request, options] = process.argv.slice(2);

client[resource][operation](JSON.parse(request), JSON.parse(options)).then(
  (answer) => console.log(JSON.stringify({ answer })),
  (error) => console.log(JSON.stringify({ status: error.statusCode, body: error.body, message: error.message })),
);
